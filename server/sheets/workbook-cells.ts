import type { CellObject } from 'write-excel-file/node';

/** A cell with its value, its kind and how it looks. */
export type Cell = CellObject;

const LINE = '#c9ced4';
const plain: Cell = { wrap: true, alignVertical: 'top', bottomBorderColor: LINE, bottomBorderStyle: 'thin' };

/** A text: it is written as such whatever it begins with, so that no spreadsheet takes it for a formula. */
export function text(value: string): Cell {
  return { ...plain, value: shortened(value), type: String };
}

/** A text that names its line. */
export function strong(value: string): Cell {
  return { ...text(value), fontWeight: 'bold' };
}

/** The head of a column. */
export function head(value: string): Cell {
  return { ...strong(value), backgroundColor: '#eef1f4', alignVertical: 'center' };
}

/** An amount as a number that shows its unit; text where the cell holds none. @example 8 shown as `8 Stunden` */
export function amount({ amount: number, text: words }: { readonly amount?: number; readonly text: string }): Cell {
  const unit = words.replace(/^[\d.,]+/, '');
  const isNumber = number !== undefined && unit !== words && /^[^"]{0,100}$/.test(unit);
  return isNumber ? { ...plain, align: 'left', ...formatOf(number, `0.##"${unit}"`) } : text(words);
}

/** Money of a currency. @param decimal such as `899.00` */
export function money(decimal: string, currency: string): Cell {
  return { ...plain, ...formatOf(Number(decimal), `#,##0.00" ${currency}"`) };
}

/** A number, and how it is shown. */
export function formatOf(value: number, format = '0'): Cell {
  const shown = Number.isInteger(value) ? format.replace('0.##', '0') : format;
  return { value, type: Number, format: shown };
}

/** Most characters of a cell. @source ECMA-376, SpreadsheetML */
const MOST = 32_767;

function shortened(value: string): string {
  return value.length <= MOST ? value : `${value.slice(0, MOST - 1)}…`;
}
