import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';
import { childrenOf, tableAttributes, topElements, typeOf } from '../../../server/pdf/archive/structure.ts';

/** An element as a screen reader comes to it. */
export type TaggedElement = {
  readonly type: string;
  readonly scope: string;
  readonly children: readonly TaggedElement[];
};

/** Opens a finished file without touching it. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** The structure of a file. */
export function readStructure(file: PDFDocument): readonly TaggedElement[] {
  const read = (element: PDFDict): TaggedElement => ({
    type: typeOf(element),
    scope: tableAttributes(element)?.lookup(PDFName.of('Scope'))?.toString().slice(1) ?? '',
    children: childrenOf(element).map(read),
  });
  return topElements(file).map(read);
}

/** All elements of a kind, in reading order. */
export function elementsOf(elements: readonly TaggedElement[], type: string): readonly TaggedElement[] {
  return elements.flatMap((element) => [
    ...(element.type === type ? [element] : []),
    ...elementsOf(element.children, type),
  ]);
}

/** The metadata that archives read. */
export function readMetadata({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('the file has no metadata');
  return textOf(stream);
}

/** The titles of the bookmarks, in order. */
export function readBookmarks({ catalog }: PDFDocument): readonly string[] {
  return bookmarksBelow(catalog.lookup(PDFName.of('Outlines'), PDFDict));
}

function bookmarksBelow(parent: PDFDict): readonly string[] {
  const titles: string[] = [];
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    titles.push(decodeString(item.lookup(PDFName.of('Title'))), ...bookmarksBelow(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}

/** A string object as text. */
export function decodeString(object: PDFObject | undefined): string {
  return object && 'decodeText' in object ? (object as { decodeText: () => string }).decodeText() : '';
}

/** All objects of a type, such as fonts. */
export function objectsOf({ context }: PDFDocument, type: string): readonly PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict)
    .filter((object) => object.get(PDFName.of('Type')) === PDFName.of(type));
}

/** The text of each page as its letters are shown, one line for each text object. */
export function readPages(file: PDFDocument): readonly string[] {
  return file.getPages().map(readPage);
}

/** Letters stand in strings, which may hold pairs of brackets. @source ISO 32000-1, 7.3.4.2 */
function readPage(page: PDFPage): string {
  const fonts = fontsOf(page);
  const shown: string[] = [];
  let letters: ReadonlyMap<number, string> = new Map();
  for (const [, font, hex, literal, end] of contentOf(page).matchAll(
    /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]*)>|\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)|\b(ET)\b/g,
  )) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    else if (end !== undefined) shown.push('\n');
    else shown.push(decodeGlyphs(hex === undefined ? bytesOf(literal ?? '') : Buffer.from(hex, 'hex'), letters));
  }
  return shown.join('');
}

function contentOf({ node }: PDFPage): string {
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => node.context.lookup(one)) : [contents];
  return streams.map((stream) => (stream instanceof PDFRawStream ? textOf(stream, 'latin1') : '')).join('\n');
}

function fontsOf({ node }: PDFPage): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return new Map(
    (fonts?.keys() ?? []).map((name) => {
      const map = fonts?.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'));
      return [name.decodeText(), map instanceof PDFRawStream ? lettersOf(textOf(map)) : new Map()] as const;
    }),
  );
}

/** Which text each glyph stands for. @source ISO 32000-1, 9.10.3 */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const pairs = [...map.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm)];
  return new Map(pairs.map(([, glyph = '', text = '']) => [Number.parseInt(glyph, 16), utf16(text)]));
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function decodeGlyphs(bytes: Buffer, letters: ReadonlyMap<number, string>): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += letters.get(bytes.readUInt16BE(at)) ?? '';
  return text;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function bytesOf(literal: string): Buffer {
  const plain = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (escapes[escaped] ?? escaped),
  );
  return Buffer.from(plain, 'latin1');
}

function textOf(stream: PDFRawStream, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  const bytes = stream.dict.has(PDFName.of('Filter')) ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes).toString(encoding);
}
