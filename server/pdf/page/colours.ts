import type { CssNode } from 'css-tree';
import { writeValue } from './values.ts';

/** A colour as `#rrggbb` or `#rrggbbaa`; `transparent` paints nothing. */
export type Colour = string;

const named: Readonly<Record<string, Colour>> = {
  black: '#000000',
  white: '#ffffff',
  transparent: 'transparent',
};

/** The colour that a part of a value is: six, three or eight digits, or black, white, transparent. */
export function colourIn(part: CssNode | undefined): Colour | undefined {
  const text = writeValue(part);
  if (Object.hasOwn(named, text)) return named[text];
  if (/^#([0-9a-f]{6}|[0-9a-f]{8})$/.test(text)) return text;
  return /^#[0-9a-f]{3}$/.test(text) ? text.replace(/[0-9a-f]/g, '$&$&') : undefined;
}
