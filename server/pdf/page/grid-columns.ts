import type { CssNode } from 'css-tree';
import { lengthIn, pointsOf, type Measures } from './lengths.ts';
import type { ColumnWidth } from './style.ts';
import { argumentsOf, nameIn, writeValue } from './values.ts';
import type { Warn } from './warnings.ts';

type Room = { readonly measures: Measures; readonly gap: number; readonly warn: Warn };

/** More would be too narrow for a word. */
const MOST_COLUMNS = 12;

/** The columns that `grid-template-columns` asks for; `auto-fit` and `auto-fill` as many as the room of the page holds. */
export function columnsIn(parts: readonly CssNode[], room: Room): readonly ColumnWidth[] {
  return parts.flatMap((part) => {
    if (part.type === 'Function' && part.name === 'repeat') return repeat(argumentsOf(part), room);
    return [widthOf(part, room)];
  });
}

function repeat([times = [], widths = []]: readonly (readonly CssNode[])[], room: Room): readonly ColumnWidth[] {
  const columns = columnsIn(widths, room);
  const count = times[0]?.type === 'Number' ? Number(times[0].value) : howManyFit(widths[0], room);
  return Array.from({ length: Math.min(count, MOST_COLUMNS) }, () => columns).flat();
}

/** How many columns of a least width fit beside each other, with the gap between them. */
function howManyFit(part: CssNode | undefined, { measures, gap }: Room): number {
  const least = part?.type === 'Function' && part.name === 'minmax' ? argumentsOf(part)[0]?.[0] : part;
  const length = lengthIn(least, measures);
  if (!length) return 1;
  return Math.max(1, Math.floor((measures.room + gap) / (pointsOf(length, measures.room) + gap)));
}

function widthOf(part: CssNode, room: Room): ColumnWidth {
  if (part.type === 'Dimension' && part.unit === 'fr') return { share: Number(part.value) };
  if (part.type === 'Function' && part.name === 'minmax') {
    const [, [most] = []] = argumentsOf(part);
    return most ? widthOf(most, room) : 'auto';
  }
  const length = lengthIn(part, room.measures);
  if (length) return length;
  if (!['auto', 'max-content', 'min-content'].includes(nameIn(part) ?? ''))
    room.warn(`the column width \`${writeValue(part)}\` is not understood`);
  return 'auto';
}
