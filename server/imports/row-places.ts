import { ATTRIBUTE, itemColumns, systemColumns } from './contract-columns.ts';
import type { ContractRow } from './contract-row.ts';
import type { FilePlace } from './listed-contract.ts';

/** The rows of a contract, and those among them that have an item or a system. */
export type RowsOfContract = {
  readonly group: readonly ContractRow[];
  readonly items: readonly ContractRow[];
  readonly systems: readonly ContractRow[];
};

/** The row and the column that a part of a contract was read from. */
export function placeIn({ group, items, systems }: RowsOfContract, pointer: string): FilePlace {
  const [, , list = '', index = '', member = ''] = pointer.split('/');
  const first = group[0]?.row ?? 1;
  if (list === 'items' || list === 'systems') {
    const rows = list === 'items' ? items : systems;
    const columns = list === 'items' ? itemColumns : systemColumns;
    return { row: rows[Number(index)]?.row ?? first, column: columnOf(columns, member) };
  }
  if (list === 'attributes') return { row: first, column: index === '' ? '' : `${ATTRIBUTE}${index}` };
  return { row: first, column: list === '' ? (pointer.split('/')[1] ?? '') : list };
}

function columnOf(columns: Readonly<Record<string, string>>, member: string): string {
  return Object.entries(columns).find(([, name]) => name === member)?.[0] ?? '';
}
