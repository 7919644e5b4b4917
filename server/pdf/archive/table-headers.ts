import { PDFArray, PDFName, type PDFDict, type PDFDocument } from 'pdf-lib';
import { childrenOf, tableAttributes, topElements, typeOf, type StructureElement } from './structure.ts';

const KIDS = PDFName.of('K');
const PARENT = PDFName.of('P');

/**
 * Makes the first cell of each row in the body of a table the row's header, as pages have it: the typesetter tags headers
 * of columns only. Lists of headers that it gives to cells know nothing of rows and would hide these, so they go; with
 * the scope of every header said, readers find them by position. @source ISO 14289-1, 7.5
 */
export function nameHeaders(file: PDFDocument): void {
  for (const table of topElements(file).flatMap(tablesWithin)) {
    lowerHeadingRow(table);
    for (const row of bodyRows(table)) nameRowHeader(childrenOf(row));
  }
}

function tablesWithin(element: StructureElement): readonly StructureElement[] {
  const inner = childrenOf(element).flatMap(tablesWithin);
  return typeOf(element) === 'Table' ? [element, ...inner] : inner;
}

/** A heading row right below the head heads the first rows, not the columns: it goes from the head to the body. */
function lowerHeadingRow(table: StructureElement): void {
  const [head, body] = childrenOf(table).filter((part) => ['THead', 'TBody'].includes(typeOf(part)));
  const [from, to] = [head?.lookup(KIDS), body?.lookup(KIDS)];
  if (!head || !body || typeOf(head) !== 'THead' || !(from instanceof PDFArray) || !(to instanceof PDFArray)) return;
  const rows = childrenOf(head);
  const last = rows.at(-1);
  if (rows.length < 2 || !last || childrenOf(last).length > 1) return;
  const row = from.get(from.size() - 1);
  from.remove(from.size() - 1);
  to.insert(0, row);
  const parent = body.context.getObjectRef(body);
  if (parent) last.set(PARENT, parent);
}

function bodyRows(table: StructureElement): readonly StructureElement[] {
  return childrenOf(table).flatMap((part) => {
    if (typeOf(part) === 'TR') return [part];
    return typeOf(part) === 'TBody' ? childrenOf(part) : [];
  });
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
