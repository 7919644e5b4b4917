import { PDFArray, PDFName, PDFRef, type PDFDocument } from 'pdf-lib';
import { childrenOf, topElements, typeOf, type StructureElement } from './structure.ts';

const KIDS = PDFName.of('K');

/**
 * Makes one table of two of which the second only goes on: it stands right after the first, has neither head nor caption,
 * and as many cells in a row. The last rows of a table are set as one of their own where they stay with what follows.
 */
export function joinTables(file: PDFDocument): void {
  for (const element of topElements(file)) joinWithin(element);
}

function joinWithin(element: StructureElement): void {
  const children = childrenOf(element);
  for (const child of children) joinWithin(child);
  for (const [index, next] of children.entries()) {
    const table = children[index - 1];
    if (table && goesOn(table, next)) join(table, next, element);
  }
}

/** Tables without a head have their rows right below them. */
function goesOn(table: StructureElement, next: StructureElement): boolean {
  if (typeOf(table) !== 'Table' || typeOf(next) !== 'Table') return false;
  const [row, first] = [childrenOf(table).at(-1), childrenOf(next)[0]];
  if (!row || !first || typeOf(row) !== 'TR' || typeOf(first) !== 'TR') return false;
  return childrenOf(row).length === childrenOf(first).length;
}

function join(table: StructureElement, next: StructureElement, parent: StructureElement): void {
  const { context } = table;
  const [rows, more, siblings] = [table, next, parent].map((each) => each.lookup(KIDS));
  const [own, gone] = [context.getObjectRef(table), context.getObjectRef(next)];
  if (!(rows instanceof PDFArray) || !(more instanceof PDFArray) || !(siblings instanceof PDFArray) || !own || !gone)
    return;
  for (const row of more.asArray()) rows.push(row);
  for (const row of childrenOf(next)) row.set(PDFName.of('P'), own);
  siblings.remove(siblings.asArray().findIndex((each) => each instanceof PDFRef && each === gone));
  context.delete(gone);
}
