/** The fields of a CSV text, as RFC 4180 reads them. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const fields = text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g);
  for (const [, quoted, bare = '', end] of fields) {
    const value = quoted === undefined ? bare : quoted.replaceAll('""', '"');
    if (end === '' && value === '') break;
    rows.at(-1)?.push(value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
