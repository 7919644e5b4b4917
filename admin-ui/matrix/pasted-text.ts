import { printTsv } from './tsv.ts';

/** What a clipboard holds, as far as a paste reads it. */
type Clipboard = Pick<DataTransfer, 'getData'>;

/** The text of a clipboard; of one that holds a page alone, its first table as spreadsheets copy it. */
export function pastedText(clipboard: Clipboard | null): string {
  const text = clipboard?.getData('text/plain') ?? '';
  return text === '' ? tableText(clipboard?.getData('text/html') ?? '') : text;
}

/** What a page says is only read: nothing in it runs or is fetched. */
function tableText(page: string): string {
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  const rows = [...(parsed.querySelector('table')?.rows ?? [])];
  if (rows.length === 0) return parsed.body.textContent.trim();
  return printTsv(rows.map((row) => [...row.cells].map(({ textContent }) => textContent.trim())));
}
