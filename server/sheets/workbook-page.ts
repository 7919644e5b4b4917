import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

/** Content of files within a workbook, as the library takes it. */
export type FileContent = Stream | Buffer | Blob;

const WORKSHEET = 'xl/worksheets/sheet{id}.xml';
const ORDER = getOrderOfSiblings(WORKSHEET, 'worksheet') ?? [];

/** What the library has no words for: a filter over the first line, and paper that is as wide as the table. */
export const filterAndFit: Feature<FileContent> = {
  files: {
    transform: {
      [WORKSHEET]: {
        transform: (xml) =>
          [filterOver(xml), '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'].reduce(insert, fitToWidth(xml)),
      },
    },
  },
};

function insert(xml: string, element: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, ORDER, 'worksheet');
}

function fitToWidth(xml: string): string {
  return xml.replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

/** From the first cell to the last, as they are written. */
function filterOver(xml: string): string {
  const cells = [...xml.matchAll(/<c r="([A-Z]+)\d+"/g)].map(([, column = '']) => column);
  const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row = '']) => row);
  const last = cells.reduce((widest, column) => (compare(column, widest) > 0 ? column : widest), 'A');
  return `<autoFilter ref="A1:${last}${rows.at(-1) ?? '1'}"/>`;
}

/** @example compare('AA', 'Z') → positive */
function compare(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
