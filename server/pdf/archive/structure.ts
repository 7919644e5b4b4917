import { PDFArray, PDFDict, PDFName, type PDFDocument, type PDFObject } from 'pdf-lib';

/** An element of the structure that screen readers walk. */
export type StructureElement = PDFDict;

/** The elements at the top of the structure. */
export function topElements({ catalog }: PDFDocument): readonly StructureElement[] {
  return childrenOf(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
}

/** The elements inside of one; what is not an element but marked content is left out. */
export function childrenOf(element: StructureElement): readonly StructureElement[] {
  return listOf(element, 'K').filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S')));
}

/** @example typeOf(a table's element) → 'Table' */
export function typeOf(element: StructureElement): string {
  return element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '';
}

/** What an element says about itself as a part of a table. */
export function tableAttributes(element: StructureElement): PDFDict | undefined {
  return listOf(element, 'A').find(
    (one): one is PDFDict => one instanceof PDFDict && one.lookup(PDFName.of('O')) === PDFName.of('Table'),
  );
}

/** What stands under a name, whether it is one object or a list of them. */
function listOf(element: StructureElement, name: string): readonly (PDFObject | undefined)[] {
  const found = element.lookup(PDFName.of(name));
  return found instanceof PDFArray ? found.asArray().map((one) => element.context.lookup(one)) : [found];
}
