import type { CssNode } from 'css-tree';
import type { Element } from 'domhandler';
import { isOfScreens, printed } from './properties.ts';
import type { Setting } from './settings.ts';
import { expand } from './shorthands.ts';
import type { StyleRule } from './stylesheet.ts';
import { partsOf, substitute, type CustomProperties } from './values.ts';
import type { Warn } from './warnings.ts';

/** The properties that rules set on an element, shorthands taken apart and custom properties filled in. */
export type Declared = ReadonlyMap<string, readonly CssNode[]>;

/** The rules that hold for an element, the heaviest last; the same rules are the same object. */
export type Held = { readonly settings: readonly Setting[] };

/** Which rules hold for which element, or for the text before or after it. */
export type Cascade = (element: Element, pseudo?: 'before' | 'after') => Held;

/** Looks rules up by the class or name that they ask for, so that each element is tried with few. */
export function openCascade(rules: readonly StyleRule[]): Cascade {
  const byKey = groupByKey(rules);
  const known = new Map<string, Held>();
  return (element, pseudo) => {
    const classes = (element.attribs['class'] ?? '').split(/\s+/).map((name) => `.${name}`);
    const held = ['*', element.name, ...new Set(classes)]
      .flatMap((key) => byKey.get(`${key}${pseudo ?? ''}`) ?? [])
      .filter(({ selector }) => selector.matches(element));
    const name = held.map(({ order }) => order).join();
    const found = known.get(name) ?? { settings: settingsIn(held) };
    known.set(name, found);
    return found;
  };
}

function settingsIn(held: readonly StyleRule[]): readonly Setting[] {
  const settings = held
    .toSorted((a, b) => a.selector.weight - b.selector.weight || a.order - b.order)
    .flatMap((rule) => rule.settings);
  return [...settings.filter((each) => !each.isImportant), ...settings.filter((each) => each.isImportant)];
}

/** The custom properties of an element: its parent's, and those that rules set on it. */
export function inheritCustom(settings: readonly Setting[], inherited: CustomProperties): CustomProperties {
  const own = settings.filter(({ property }) => property.startsWith('--'));
  if (own.length === 0) return inherited;
  return { ...inherited, ...Object.fromEntries(own.map(({ property, text }) => [property, text])) };
}

/** What settings come to, the later one winning; what paper cannot show is warned of. */
export function declare(settings: readonly Setting[], custom: CustomProperties, warn: Warn): Declared {
  const declared = new Map<string, readonly CssNode[]>();
  for (const { property, text } of settings) {
    if (property.startsWith('--') || isOfScreens(property)) continue;
    const value = substitute(text, custom, warn);
    if (value === undefined) continue;
    for (const [longhand, parts] of expand(property, partsOf(value))) {
      if (printed.has(longhand)) declared.set(longhand, parts);
      else warn(`\`${longhand}\` has no effect on paper`);
    }
  }
  return declared;
}

function groupByKey(rules: readonly StyleRule[]): ReadonlyMap<string, readonly StyleRule[]> {
  const groups = new Map<string, StyleRule[]>();
  for (const rule of rules) {
    const key = `${rule.selector.key}${rule.selector.pseudo ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return groups;
}
