import { below, type Pointer } from '../catalog/place.ts';
import type { Texts } from '../text.ts';
import type { SoundDraft } from './draft.ts';
import { equalJson } from './json-place.ts';
import { memberWords } from './member-words.ts';
import { isTexts, languages, tell, type Glossary, type Language } from './told-value.ts';

/** One difference of two catalogs, in their own words. */
export type Change = {
  readonly kind: 'added' | 'removed' | 'changed';
  /** JSON Pointer into the newer one, or into the older one for what is removed. */
  readonly place: Pointer;
  readonly text: Texts;
  /** In words; null where there is nothing, or nothing that can be said in a few. */
  readonly before: Texts | null;
  readonly after: Texts | null;
};

/** Where a walk through both catalogs stands, and what the things around are called, outermost first. */
type Spot = { readonly place: Pointer; readonly names: readonly Texts[] };
type Sides = { readonly before: unknown; readonly after: unknown };
type Members = Readonly<Record<string, unknown>>;
type Glossaries = { readonly before: Glossary; readonly after: Glossary };

const KIND = {
  added: { de: 'kommt hinzu', en: 'added' },
  removed: { de: 'entfällt', en: 'removed' },
  changed: { de: 'geändert', en: 'changed' },
} as const;

/**
 * What is different in two catalogs with their vendor's rules and scenarios, in the order of the newer one. Things are
 * known by their ids, so that one which has moved is not another one.
 * LAW: without a change there is none, and each is told from either side (test/engine/change/difference.test.ts).
 * @example 'Gold: response time 2 hours → 1 hour'
 */
export function differencesOf(before: SoundDraft, after: SoundDraft): readonly Change[] {
  const glossaries = { before: glossaryOf(before), after: glossaryOf(after) };
  return compare({ before, after }, { place: '', names: [] }, glossaries);
}

function compare(sides: Sides, spot: Spot, glossaries: Glossaries): readonly Change[] {
  const { after, before } = sides;
  if (equalJson(before, after)) return [];
  if (before === undefined || after === undefined) return [changeAt(sides, spot, glossaries)];
  if (Array.isArray(before) && Array.isArray(after) && [...before, ...after].some(isThing))
    return compareLists(before, after, spot, glossaries);
  if (!isThing(before) || !isThing(after) || isTold(before) || isTold(after))
    return [changeAt(sides, spot, glossaries)];
  return compareMembers(before, after, spot, glossaries);
}

/** Whether a value has members. */
function isThing(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a thing is told in words, or by its name alone: a rule by its sentence, a scenario by its title. */
function isTold(value: Members): boolean {
  if ('sentence' in value || 'question' in value) return true;
  return tell(value, 'en', { currency: '', titles: new Map() }) !== undefined;
}

function compareMembers(before: Members, after: Members, spot: Spot, glossaries: Glossaries): readonly Change[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((name) => {
    const sides = { before: own(before, name), after: own(after, name) };
    const called = memberWords[name] ?? titleOf(name, glossaries);
    const words = STRUCTURE.has(name) ? [] : [called ?? { de: name, en: name }];
    return compare(sides, { place: below(spot.place, name), names: [...spot.names, ...words] }, glossaries);
  });
}

/** Members that only hold what is told. */
const STRUCTURE = new Set([
  'catalog',
  'ruleSets',
  'scenarios',
  'rules',
  'offerings',
  'tiers',
  'features',
  'cells',
  'commitments',
  'prices',
  'calendars',
  'options',
  'groups',
  'targets',
  'severities',
  'footnotes',
]);

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  spot: Spot,
  glossaries: Glossaries,
): readonly Change[] {
  const [old, fresh] = [byKey(before), byKey(after)];
  const kept = [...fresh].flatMap(([key, { index, value }]) => {
    const sides = { before: old.get(key)?.value, after: value };
    return compare(sides, entrySpot(spot, index, value, glossaries.after), glossaries);
  });
  const gone = [...old].flatMap(([key, { index, value }]) =>
    fresh.has(key)
      ? []
      : compare({ before: value, after: undefined }, entrySpot(spot, index, value, glossaries.before), glossaries),
  );
  return [...kept, ...gone];
}

function entrySpot({ names, place }: Spot, index: number, value: unknown, { titles }: Glossary): Spot {
  return { place: below(place, index), names: [...names, ...nameOf(value, titles)] };
}

type Entry = { readonly index: number; readonly value: unknown };

/** Entries by what they are known by: id, else what a commitment is about, else their position. */
function byKey(list: readonly unknown[]): ReadonlyMap<string, Entry> {
  return new Map(list.map((value, index) => [keyOf(value) ?? String(index), { index, value }]));
}

function keyOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { feature, id, severity, target } = value as Members;
  if (typeof id === 'string') return id;
  return typeof target === 'string' ? JSON.stringify([target, feature, severity]) : undefined;
}

/** What an entry of a list is called: by its title or sentence, a commitment by what it is about. */
function nameOf(value: unknown, titles: Glossary['titles']): readonly Texts[] {
  const { feature, id, sentence, severity, target, title } = (value ?? {}) as Members;
  const own = [title, sentence].filter(isTexts).slice(0, 1);
  if (own.length > 0) return own;
  if (typeof target !== 'string') return typeof id === 'string' ? [{ de: id, en: id }] : [];
  const about = [feature, target, severity].filter((name) => typeof name === 'string');
  return about.map((name) => titles.get(name) ?? { de: name, en: name });
}

function changeAt({ before, after }: Sides, { names, place }: Spot, glossaries: Glossaries): Change {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const [was, is] = [told(before, glossaries.before), told(after, glossaries.after)];
  const text = eachLanguage((language) => {
    const words = names.map((name) => name[language] ?? Object.values(name)[0] ?? '');
    const subject = words.slice(0, -1).join(', ');
    const what = `${subject === '' ? '' : `${subject}: `}${words.at(-1) ?? ''}`;
    if (kind === 'changed' && was && is) return `${what} ${was[language] ?? ''} → ${is[language] ?? ''}`;
    const value = (is ?? was)?.[language];
    return `${what} ${KIND[kind][language]}${value === undefined ? '' : ` (${value})`}`;
  });
  return { kind, place, text, before: was, after: is };
}

function told(value: unknown, glossary: Glossary): Texts | null {
  const texts = languages.map((language) => (value === undefined ? undefined : tell(value, language, glossary)));
  const [de, en] = texts;
  return de === undefined || en === undefined ? null : { de, en };
}

function eachLanguage(write: (language: Language) => string): Texts {
  return { de: write('de'), en: write('en') };
}

/** Titles of everything in a catalog that has an id. */
function glossaryOf({ catalog }: SoundDraft): Glossary {
  const { calendars = [], features, groups = [], offerings, prices = [], severities = [], targets = [] } = catalog;
  const titled = [...calendars, ...features, ...groups, ...offerings, ...prices, ...severities, ...targets];
  const tiers = offerings.flatMap((offering) => offering.tiers);
  return { currency: catalog.currency, titles: new Map([...tiers, ...titled].map(({ id, title }) => [id, title])) };
}

function titleOf(id: string, { after, before }: Glossaries): Texts | undefined {
  return after.titles.get(id) ?? before.titles.get(id);
}

function own(members: Members, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
