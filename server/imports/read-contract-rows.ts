import { checkHeader } from './check-header.ts';
import { ATTRIBUTE, itemColumns, systemColumns } from './contract-columns.ts';
import type { ListedContract } from './listed-contract.ts';
import { findDisagreements, problemAt, rowsById, type ContractRow } from './contract-row.ts';
import type { ListReading } from './read-json-lines.ts';
import { placeIn } from './row-places.ts';
import type { RowProblem, TableRow } from './table.ts';

/** Whether an attribute of a catalog is a number. */
export type IsNumeric = (catalog: string, attribute: string) => boolean;

/**
 * Reads contracts from the rows of a table with a header; of a contract with a row that is wrong, nothing is taken. Every
 * cell is plain text, also one that begins like a formula.
 * @issue unknown-column rows-disagree bad-shape
 */
export function readContractRows(table: readonly TableRow[], isNumeric: IsNumeric): ListReading {
  const [header, ...rows] = table;
  const names = header?.cells ?? [];
  const wrong = checkHeader(names, header?.row ?? 1);
  if (wrong.length > 0) return { rows: rows.length, contracts: [], problems: wrong };
  const { groups, nameless } = rowsById(rows, names);
  const read = groups.map((group) => ({ group, problems: findProblems(group, names.length) }));
  return {
    rows: rows.length,
    contracts: read.flatMap(({ group, problems }) => (problems.length > 0 ? [] : contractOf(group, isNumeric))),
    problems: [...nameless, ...read.flatMap(({ problems }) => problems)],
  };
}

function findProblems(group: readonly ContractRow[], columns: number): readonly RowProblem[] {
  return [
    ...group.filter(({ width }) => width > columns).map((row) => problemAt(row, '', tooWide(row.width, columns))),
    ...group.filter((row) => !hasItem(row) && !hasSystem(row)).map((row) => problemAt(row, '', NOTHING)),
    ...findDisagreements(group),
  ];
}

const NOTHING = 'the row has neither an item nor a system';

function tooWide(width: number, columns: number): string {
  return `the row has ${width} values for ${columns} columns`;
}

function contractOf(group: readonly ContractRow[], isNumeric: IsNumeric): readonly ListedContract[] {
  const [first] = group;
  if (!first) return [];
  const whole = Object.assign({}, ...group.toReversed().map(({ values }) => values)) as ContractRow['values'];
  const { catalog, customer, note } = whole;
  const [items, systems] = [group.filter(hasItem), group.filter(hasSystem)];
  const attributes = attributesOf(whole, (name) => isNumeric(catalog ?? '', name));
  const contract = {
    catalog,
    ...(customer !== undefined && { customer }),
    items: items.map(itemOf),
    ...(systems.length > 0 && { systems: systems.map(systemOf) }),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
  };
  const creation = { id: first.id, contract, ...(note !== undefined && { note }) };
  return [{ id: first.id, creation, placeOf: (pointer) => placeIn({ group, items, systems }, pointer) }];
}

function hasItem({ values }: ContractRow): boolean {
  return Object.keys(itemColumns).some((column) => values[column] !== undefined);
}

function hasSystem({ values }: ContractRow): boolean {
  return Object.keys(systemColumns).some((column) => values[column] !== undefined);
}

function itemOf({ values }: ContractRow): unknown {
  return membersOf(values, itemColumns, (member, text) => {
    if (member === 'options' || member === 'systems') return text.split(/\s+/);
    return member === 'revision' && /^\d{1,9}$/.test(text) ? Number(text) : text;
  });
}

function systemOf({ values }: ContractRow): unknown {
  return membersOf(values, systemColumns, (_member, text) => text);
}

function membersOf(
  values: ContractRow['values'],
  columns: Readonly<Record<string, string>>,
  read: (member: string, text: string) => unknown,
): unknown {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, member]) => {
      const text = values[column];
      return text === undefined ? [] : [[member, read(member, text)] as const];
    }),
  );
}

function attributesOf(
  values: ContractRow['values'],
  isNumber: (attribute: string) => boolean,
): readonly (readonly [string, string | number])[] {
  return Object.entries(values)
    .filter(([column]) => column.startsWith(ATTRIBUTE))
    .map(([column, text]) => {
      const name = column.slice(ATTRIBUTE.length);
      return [name, isNumber(name) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text] as const;
    });
}
