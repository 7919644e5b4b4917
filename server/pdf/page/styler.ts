import type { Element } from 'domhandler';
import { boxOf } from './box-style.ts';
import { declare, inheritCustom, type Cascade, type Declared, type Held } from './cascade.ts';
import { lettersOf } from './letter-style.ts';
import type { LetterStyle, Style } from './style.ts';
import type { Warn } from './warnings.ts';

/** The style of an element, and what its rules set. */
export type ComputedStyle = { readonly declared: Declared; readonly style: Style };

/** Finds the style of an element, or of the text before or after it, by that of its parent. */
export type Styler = (element: Element, parent: LetterStyle, pseudo?: 'before' | 'after') => ComputedStyle;

/** What styles are computed with: `rem` in points, `room` the width of the page between its margins. */
export type Scale = { readonly cascade: Cascade; readonly rem: number; readonly room: number; readonly warn: Warn };

/** Opens a styler; elements for which the same rules hold within the same letters share one style. */
export function openStyler(scale: Scale): Styler {
  const known = new Map<LetterStyle, Map<Held, ComputedStyle>>();
  return (element, parent, pseudo) => {
    const held = scale.cascade(element, pseudo);
    const within = known.get(parent) ?? new Map<Held, ComputedStyle>();
    known.set(parent, within);
    const computed = within.get(held) ?? compute(held, parent, scale);
    within.set(held, computed);
    return computed;
  };
}

function compute({ settings }: Held, parent: LetterStyle, { rem, room, warn }: Scale): ComputedStyle {
  const custom = inheritCustom(settings, parent.custom);
  const declared = declare(settings, custom, warn);
  const letters = lettersOf({ declared, parent, custom, rem, warn });
  const box = boxOf({ declared, letters, measures: { em: letters.size, rem, room }, warn });
  return { declared, style: { letters, box } };
}
