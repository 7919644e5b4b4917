import type { CssNode } from 'css-tree';
import { colourIn } from './colours.ts';
import { nameIn } from './values.ts';

/** A property that stands for no other, with the parts of its value. */
export type Longhand = readonly [property: string, parts: readonly CssNode[]];

export const sides = ['top', 'right', 'bottom', 'left'] as const;
const lineStyles = new Set(['solid', 'none', 'dashed', 'dotted', 'hidden']);

/** The properties that a declaration sets. @example expand('margin', parts of '1mm 2mm') → four margins */
export function expand(property: string, parts: readonly CssNode[]): readonly Longhand[] {
  return shorthands[property]?.(parts) ?? [[property, parts]];
}

const shorthands: Readonly<Record<string, (parts: readonly CssNode[]) => readonly Longhand[]>> = {
  margin: (parts) => perSide(parts, (side) => `margin-${side}`),
  padding: (parts) => perSide(parts, (side) => `padding-${side}`),
  'border-width': (parts) => perSide(parts, (side) => `border-${side}-width`),
  'border-style': (parts) => perSide(parts, (side) => `border-${side}-style`),
  'border-color': (parts) => perSide(parts, (side) => `border-${side}-color`),
  border: (parts) => sides.flatMap((side) => line(side, parts)),
  ...Object.fromEntries(
    sides.map((side) => [`border-${side}`, (parts: readonly CssNode[]) => line(side, parts)] as const),
  ),
  background: (parts) => [['background-color', parts.filter((part) => colourIn(part) !== undefined)]],
  gap: ([row, column]) => [
    ['row-gap', some(row)],
    ['column-gap', some(column ?? row)],
  ],
  columns: (parts) => [['column-count', parts.filter(({ type }) => type === 'Number')]],
  'list-style': (parts) => [['list-style-type', parts]],
  'text-decoration': (parts) => [['text-decoration-line', parts]],
  flex: ([grow]) => [['flex-grow', some(grow)]],
  'page-break-before': (parts) => [['break-before', parts]],
  'page-break-after': (parts) => [['break-after', parts]],
  'page-break-inside': (parts) => [['break-inside', parts]],
  'word-wrap': (parts) => [['overflow-wrap', parts]],
  font,
};

function perSide(parts: readonly CssNode[], nameOf: (side: string) => string): readonly Longhand[] {
  const [top, right = top, bottom = top, left = right] = parts;
  return sides.map((side, index) => [nameOf(side), some([top, right, bottom, left][index])]);
}

/** A border says width, style and colour in any order; what it leaves out is as it is at first. */
function line(side: string, parts: readonly CssNode[]): readonly Longhand[] {
  const style = parts.filter((part) => lineStyles.has(nameIn(part) ?? ''));
  const colour = parts.filter((part) => colourIn(part) !== undefined || nameIn(part) === 'currentcolor');
  const width = parts.filter((part) => !style.includes(part) && !colour.includes(part));
  return [
    [`border-${side}-width`, width],
    [`border-${side}-style`, style],
    [`border-${side}-color`, colour],
  ];
}

/** `italic 600 1rem/1.5 'Source Sans 3', sans-serif` */
function font(parts: readonly CssNode[]): readonly Longhand[] {
  const size = parts.findIndex(({ type }) => type === 'Dimension' || type === 'Percentage' || type === 'Function');
  const before = parts.slice(0, size);
  const slash = parts[size + 1];
  const hasHeight = slash?.type === 'Operator' && slash.value.trim() === '/';
  return [
    ['font-style', before.filter((part) => nameIn(part) === 'italic')],
    ['font-weight', before.filter((part) => part.type === 'Number' || nameIn(part) === 'bold')],
    ['font-size', parts.slice(size, size + 1)],
    ['line-height', hasHeight ? parts.slice(size + 2, size + 3) : []],
    ['font-family', parts.slice(size + (hasHeight ? 3 : 1))],
  ];
}

function some(part: CssNode | undefined): readonly CssNode[] {
  return part ? [part] : [];
}
