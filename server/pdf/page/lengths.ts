import type { CssNode, FunctionNode } from 'css-tree';
import { argumentsOf } from './values.ts';

/** A length: points, and percent of the room there is. */
export type Length = { readonly points: number; readonly percent: number };

/** What relative units are counted in, in points. */
export type Measures = { readonly em: number; readonly rem: number; readonly room: number };

const unitPoints: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  mm: 72 / 25.4,
  cm: 720 / 25.4,
  q: 18 / 25.4,
  in: 72,
  pc: 12,
};

export const none: Length = { points: 0, percent: 0 };

/** A length, also one that `calc`, `min`, `max` or `clamp` works out; undefined for anything else. */
export function lengthIn(part: CssNode | undefined, measures: Measures): Length | undefined {
  if (part?.type === 'Percentage') return { points: 0, percent: Number(part.value) };
  if (part?.type === 'Number') return Number(part.value) === 0 ? none : undefined;
  if (part?.type === 'Dimension') return dimension(Number(part.value), part.unit.toLowerCase(), measures);
  if (part?.type === 'Function') return workOut(part, measures);
  return undefined;
}

/** A length in points, percent taken of the room. */
export function pointsOf({ points, percent }: Length, room: number): number {
  return points + (percent / 100) * room;
}

function dimension(value: number, unit: string, { em, rem }: Measures): Length | undefined {
  const points = unit === 'em' ? em : unit === 'rem' ? rem : unitPoints[unit];
  return points === undefined ? undefined : { points: value * points, percent: 0 };
}

function workOut(part: FunctionNode, measures: Measures): Length | undefined {
  const name = part.name.toLowerCase();
  const values = argumentsOf(part).map((argument) => sum(argument, measures));
  const lengths = values.filter((value) => value !== undefined);
  if (lengths.length < values.length || lengths.length === 0) return undefined;
  const sorted = lengths.toSorted((a, b) => pointsOf(a, measures.room) - pointsOf(b, measures.room));
  if (name === 'calc') return lengths[0];
  if (name === 'min') return sorted[0];
  if (name === 'max') return sorted.at(-1);
  return name === 'clamp' && lengths.length === 3 ? sorted[1] : undefined;
}

/** `a + b - c`, where each may be a product of a length and numbers. */
function sum(parts: readonly CssNode[], measures: Measures): Length | undefined {
  let total: Length = none;
  for (const { sign, factors } of termsOf(parts)) {
    const term = product(factors, measures);
    if (!term) return undefined;
    total = { points: total.points + sign * term.points, percent: total.percent + sign * term.percent };
  }
  return total;
}

function termsOf(parts: readonly CssNode[]): readonly { readonly sign: number; readonly factors: CssNode[] }[] {
  const terms = [{ sign: 1, factors: [] as CssNode[] }];
  for (const part of parts) {
    const sign = part.type === 'Operator' ? part.value.trim() : '';
    if (sign === '+' || sign === '-') terms.push({ sign: sign === '-' ? -1 : 1, factors: [] });
    else terms.at(-1)?.factors.push(part);
  }
  return terms;
}

function product(factors: readonly CssNode[], measures: Measures): Length | undefined {
  let length: Length | undefined;
  let times = 1;
  let divides = false;
  for (const factor of factors) {
    if (factor.type === 'Operator') divides = factor.value.trim() === '/';
    else if (factor.type === 'Number') times *= divides ? 1 / Number(factor.value) : Number(factor.value);
    else {
      const own = factor.type === 'Parentheses' ? sum(childrenOf(factor), measures) : lengthIn(factor, measures);
      if (!own || length) return undefined;
      length = own;
    }
  }
  return length && { points: length.points * times, percent: length.percent * times };
}

function childrenOf(node: CssNode): readonly CssNode[] {
  return 'children' in node && node.children ? node.children.toArray().filter(({ type }) => type !== 'WhiteSpace') : [];
}
