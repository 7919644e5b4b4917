import { ATTRIBUTE, contractColumns, requiredColumns } from './contract-columns.ts';
import { toldText, type RowProblem } from './table.ts';

/** Columns that nobody knows, that are there twice, and that are missing. @issue unknown-column */
export function checkHeader(names: readonly string[], row: number): readonly RowProblem[] {
  const known: readonly string[] = contractColumns;
  const unknown = names.filter((name) => !known.includes(name) && !/^.{1,200}$/.test(attributeIn(name)));
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  const missing = requiredColumns.filter((name) => !names.includes(name));
  return [
    ...unknown.map((name) => problemOf(row, name, `there is no column ${toldText(name)}`)),
    ...doubled.map((name) => problemOf(row, name, `the column ${toldText(name)} is there twice`)),
    ...missing.map((name) => problemOf(row, name, `the column \`${name}\` is missing`)),
  ];
}

/** @example attributeIn('attribute:region') → 'region' */
function attributeIn(name: string): string {
  return name.startsWith(ATTRIBUTE) ? name.slice(ATTRIBUTE.length) : '';
}

function problemOf(row: number, column: string, detail: string): RowProblem {
  return { row, column, contract: '', code: 'unknown-column', detail };
}
