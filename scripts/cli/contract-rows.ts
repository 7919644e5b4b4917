/** A contract that is to be imported, and the line of the file that it begins in, counted from 1. */
export type ImportedContract = { readonly line: number; readonly creation: unknown };

/** Contracts of a file, and what is wrong with its lines. */
export type ImportReading = { readonly contracts: readonly ImportedContract[]; readonly problems: readonly string[] };

/** Columns of a CSV file; rows with the same id are items of one contract. */
const REQUIRED = ['catalog', 'offering', 'tier', 'from'] as const;
const COLUMNS = ['id', 'customer', ...REQUIRED, 'until', 'options', 'note'];

/** Reads one contract from each line of JSON. */
export function readJsonLines(text: string): ImportReading {
  const contracts: ImportedContract[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      contracts.push({ line: index + 1, creation: JSON.parse(line) });
    } catch {
      problems.push(`line ${index + 1}: not-json this line is no JSON`);
    }
  }
  return { contracts, problems };
}

/** Reads items from the rows of a CSV file with a header; values are separated by commas or semicolons, options by spaces. */
export function readCsv(text: string): ImportReading {
  const [header = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = header.includes(';') ? ';' : ',';
  const columns = splitRow(header, separator);
  const wrong = [
    ...columns.filter((name) => !COLUMNS.includes(name)),
    ...REQUIRED.filter((name) => !columns.includes(name)),
  ];
  if (wrong.length > 0) return { contracts: [], problems: wrong.map((name) => `line 1: bad-shape column \`${name}\``) };
  const read = rows.flatMap((row, index) =>
    row.trim() === '' ? [] : [{ line: index + 2, cells: splitRow(row, separator) }],
  );
  const problems = read
    .filter(({ cells }) => cells.length !== columns.length)
    .map(({ line, cells }) => `line ${line}: bad-shape ${cells.length} values for ${columns.length} columns`);
  const whole = read.filter(({ cells }) => cells.length === columns.length);
  const items = whole.map(({ line, cells }) => ({
    line,
    row: Object.fromEntries(
      columns.map((name, index) => [name, cells[index] ?? ''] as const).filter(([, value]) => value !== ''),
    ),
  }));
  return { contracts: groupItems(items), problems };
}

type Row = { readonly line: number; readonly row: Readonly<Record<string, string>> };

function groupItems(rows: readonly Row[]): readonly ImportedContract[] {
  const groups = new Map<string, readonly Row[]>();
  for (const each of rows) {
    const name = each.row['id'] ?? `line ${each.line}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { id, catalog, customer, note } = first.row;
    const contract = { catalog, ...(customer !== undefined && { customer }), items: group.map(itemOf) };
    return [
      {
        line: first.line,
        creation: { ...(id !== undefined && { id }), contract, ...(note !== undefined && { note }) },
      },
    ];
  });
}

function itemOf({ row }: Row): unknown {
  const { offering, tier, from, until, options } = row;
  return {
    offering,
    tier,
    from,
    ...(until !== undefined && { until }),
    ...(options !== undefined && { options: options.split(/\s+/) }),
  };
}

/** The values of a row; one in quotes may have separators in it, and quotes that are doubled. */
function splitRow(row: string, separator: string): readonly string[] {
  const value = new RegExp(`${separator}(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g');
  return [...(separator + row).matchAll(value)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );
}
