/** A part of a file that one call can carry, and how many of its rows came before. */
export type ImportPart = { readonly bytes: Buffer; readonly rowsBefore: number };

const LARGEST_PART = 500_000;
const MOST_LINES = 5_000;

/** The parts of a file: lines of JSON stand for themselves and may be sent one after the other, a table is one whole. */
export function partsOf(bytes: Buffer, format: string): readonly ImportPart[] {
  if (format !== 'ndjson') return [{ bytes, rowsBefore: 0 }];
  const parts: { readonly lines: string[]; readonly rowsBefore: number; size: number }[] = [];
  for (const [index, line] of bytes.toString().split('\n').entries()) {
    const size = Buffer.byteLength(line) + 1;
    const last = parts.at(-1);
    if (last && last.size + size <= LARGEST_PART && last.lines.length < MOST_LINES) {
      last.lines.push(line);
      last.size += size;
    } else parts.push({ lines: [line], rowsBefore: index, size });
  }
  return parts.map(({ lines, rowsBefore }) => ({ bytes: Buffer.from(lines.join('\n')), rowsBefore }));
}
