/** A table in Markdown; all but the first column are numbers. */
export function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const edges = heads.map((_, column) => (column === 0 ? '---' : '--:'));
  return [heads, edges, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A number with at most three digits that matter and its thousands apart. @example roundly(12345.6) → '12,300' */
export function roundly(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 });
}

/** The middle and the longest of some times in milliseconds, as a table shows them. */
export function middleAndLongest(times: readonly number[]): readonly [string, string] {
  const sorted = times.toSorted((one, other) => one - other);
  return [sorted[sorted.length >> 1], sorted.at(-1)].map((time = Number.NaN) => time.toFixed(0)) as [string, string];
}
