/** Formats of lists of contracts, by the ending of their file. */
const formats = { csv: 'csv', xlsx: 'xlsx', ndjson: 'ndjson', jsonl: 'ndjson' } as const;

/** The format that a file's name says; undefined where it is none that is read. @example formatOf('a.XLSX') → 'xlsx' */
export function formatOf(name: string): (typeof formats)[keyof typeof formats] | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return Object.hasOwn(formats, ending) ? formats[ending as keyof typeof formats] : undefined;
}

/** Bytes in base64, some thousand at a time, since a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  const STEP = 8192;
  const parts = Array.from({ length: Math.ceil(bytes.length / STEP) }, (_, part) =>
    String.fromCharCode(...bytes.subarray(part * STEP, (part + 1) * STEP)),
  );
  return btoa(parts.join(''));
}
