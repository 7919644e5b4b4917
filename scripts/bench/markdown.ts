/** A table in Markdown; all but the first column are numbers. */
export function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const edges = heads.map((_, column) => (column === 0 ? '---' : '--:'));
  return [heads, edges, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A number with at most three digits that matter and its thousands apart. @example roundly(12345.6) → '12,300' */
export function roundly(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 });
}
