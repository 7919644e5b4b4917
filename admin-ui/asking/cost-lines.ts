import type { BreakEvenPoint, YearlyCost } from '../../engine/index.ts';

/** Points of a line, each hours and amount; a line breaks where there is no amount. */
export type CostLine = { readonly tier: string; readonly runs: readonly (readonly CostPoint[])[] };
type CostPoint = { readonly hours: number; readonly net: number };

/** The most numbers of hours that a picture and its table show. */
const MOST_POINTS = 40;

/** Beyond so many hours a year nothing is compared. */
const MOST_HOURS = 400;

/**
 * Numbers of hours that show where the cheapest changes: from none to somewhat beyond the last change and what is needed.
 * @example hoursShown([{ hours: 9, … }], 4) → [0, 1, 2, … 13]
 */
export function hoursShown(breakEven: readonly BreakEvenPoint[], needed: number): readonly number[] {
  const farthest = Math.max(8, needed, ...breakEven.map(({ hours }) => hours));
  const most = Math.min(MOST_HOURS, Math.ceil(farthest * 1.35));
  const step = Math.ceil(most / MOST_POINTS);
  const even = Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
  const exact = [...breakEven.map(({ hours }) => hours), needed].filter((hours) => hours <= MOST_HOURS);
  return [...new Set([...even, ...exact])].sort((a, b) => a - b);
}

/** Costs as lines over hours. */
export function costLines(costs: readonly YearlyCost[], hours: readonly number[]): readonly CostLine[] {
  return costs.map(({ tier, nets }) => {
    const runs: CostPoint[][] = [[]];
    for (const [index, net] of nets.entries()) {
      if (net === null) runs.push([]);
      else runs.at(-1)?.push({ hours: hours[index] ?? 0, net: Number(net) });
    }
    return { tier, runs: runs.filter((run) => run.length > 0) };
  });
}

/** The cheapest tiers for each number of hours; none where no amount is known. */
export function cheapestAt(costs: readonly YearlyCost[], index: number): readonly string[] {
  const priced = costs.flatMap(({ tier, nets }) => {
    const net = nets[index] ?? null;
    return net === null ? [] : [{ tier, net: Number(net) }];
  });
  const least = Math.min(...priced.map(({ net }) => net));
  return priced.filter(({ net }) => net === least).map(({ tier }) => tier);
}

/** Round values from nothing to at least the most, at most six of them. @example roundValues(14) → [0, 5, 10, 15] */
export function roundValues(most: number): readonly number[] {
  const rough = Math.max(most, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power, Math.min(1, most));
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, index) => index * step);
}
