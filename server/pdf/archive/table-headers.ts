import { PDFArray, PDFName, type PDFDict, type PDFDocument } from 'pdf-lib';
import { childrenOf, tableAttributes, topElements, typeOf, type StructureElement } from './structure.ts';

/**
 * Makes the first cell of each row in the body of a table the row's header, as pages have it: the typesetter tags headers
 * of columns only. Lists of headers that it gives to cells know nothing of rows and would hide these, so they go; with
 * the scope of every header said, readers find them by position. @source ISO 14289-1, 7.5
 */
export function nameHeaders(file: PDFDocument): void {
  for (const element of topElements(file)) walk(element);
}

function walk(element: StructureElement): void {
  const children = childrenOf(element);
  if (typeOf(element) === 'TBody') for (const row of children) nameRowHeader(childrenOf(row));
  for (const child of children) walk(child);
}

function nameRowHeader(cells: readonly StructureElement[]): void {
  for (const cell of cells) tableAttributes(cell)?.delete(PDFName.of('Headers'));
  const [first] = cells;
  if (!first) return;
  first.set(PDFName.of('S'), PDFName.of('TH'));
  ownTableAttributes(first).set(PDFName.of('Scope'), PDFName.of('Row'));
}

function ownTableAttributes(cell: StructureElement): PDFDict {
  const known = tableAttributes(cell);
  if (known) return known;
  const { context } = cell;
  const added = context.obj({ O: 'Table' });
  const others = cell.lookup(PDFName.of('A'));
  if (others instanceof PDFArray) others.push(added);
  else cell.set(PDFName.of('A'), others ? context.obj([others, added]) : added);
  return added;
}
