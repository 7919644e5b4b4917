import { MOST_COLUMNS, MOST_ROWS } from './table.ts';

/** No spreadsheet takes more than 32,767 characters in a cell; its reader goes over a long piece again and again. */
const LONGEST_PIECE = 100_000;

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,8})$/;

/** An element of a row or of a cell, up to the next element. */
const POSITIONED = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^<]*)/g;

/** Attributes as every spreadsheet writes them. */
const ATTRIBUTES = /^(?:\s+[\w:.-]+=(?:"[^"&]*"|'[^'&]*'))*\s*\/?>/;

/**
 * Why a part of a workbook is not handed to the reader, who makes every row and column up to the last that is named;
 * undefined where nothing is to be said against it.
 * @issue unreadable-file too-large
 */
export function findWorkbookFlaw(
  text: string,
): { readonly code: 'unreadable-file' | 'too-large'; readonly detail: string } | undefined {
  if (/<!|.<\?/s.test(text)) return { code: 'unreadable-file', detail: 'has a comment, a document type or the like' };
  if (hasLongPiece(text)) return { code: 'too-large', detail: `has a text of more than ${LONGEST_PIECE} characters` };
  let rows = 0;
  for (const [, kind = '', rest = ''] of text.matchAll(POSITIONED)) {
    if (kind === 'row') rows += 1;
    if (rows > MOST_ROWS + 1) return { code: 'too-large', detail: `has more than ${MOST_ROWS} rows below its header` };
    const flaw = flawOfPosition(kind, rest);
    if (flaw) return flaw;
  }
  return undefined;
}

function hasLongPiece(text: string): boolean {
  let from = 0;
  for (let next = text.indexOf('<'); next >= 0; next = text.indexOf('<', next + 1)) {
    if (next - from > LONGEST_PIECE) return true;
    from = next;
  }
  return text.length - from > LONGEST_PIECE;
}

function flawOfPosition(kind: string, rest: string): ReturnType<typeof findWorkbookFlaw> {
  const [attributes] = ATTRIBUTES.exec(rest) ?? [];
  if (attributes === undefined)
    return { code: 'unreadable-file', detail: `has a \`${kind}\` that is not well written` };
  for (const [, place = ''] of attributes.matchAll(/[\s:]r=["']([^"']*)/g)) {
    const [, letters, row] = ADDRESS.exec(kind === 'row' ? `A${place}` : place) ?? [];
    if (letters === undefined || row === undefined)
      return { code: 'unreadable-file', detail: `has a place \`${place.slice(0, 20)}\` that no sheet has` };
    if (Number(row) > MOST_ROWS + 1 || columnOf(letters) > MOST_COLUMNS)
      return {
        code: 'too-large',
        detail: `has something at \`${place}\`, and a list has ${MOST_ROWS} rows below its header and ${MOST_COLUMNS} columns`,
      };
  }
  return undefined;
}

/** @example columnOf('AA') → 27 */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
