import { PDFDict, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../server/pdf/page/read-page.ts';
import { fillWith, hostileTexts } from '../../fixtures/hostile.ts';
import { readCatalog, vendors } from '../../fixtures/world.ts';
import { madeAt, setPdf, typesetter } from './pages.ts';
import {
  decodeString,
  elementsOf,
  openPdf,
  readBookmarks,
  readMetadata,
  readPages,
  readStructure,
  type TaggedElement,
} from './read-pdf.ts';
import { documentsOf } from './vendor-documents.ts';

const documents = vendors.flatMap((vendor) =>
  ['de', 'en'].flatMap((language) =>
    documentsOf(readCatalog(vendor), language).map((document) => ({ ...document, vendor, language })),
  ),
);

describe.each(documents)('$vendor, $what ($language)', ({ html, language, vendor }) => {
  test.each(['ua-1', 'a-2a'] as const)('keeps the standard %s before anything is added to it', (standard) => {
    const page = readPage(html, { print: (text) => text, warn: () => undefined, draws: true });
    expect(Buffer.from(typesetter.set({ ...page, standard, madeAt })).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  test('says its language, its title and both standards, and is the same file each time', async () => {
    const { pdf, warnings } = await setPdf(html);
    expect(warnings).toEqual([]);
    expect(Buffer.compare(pdf, (await setPdf(html)).pdf)).toBe(0);
    const file = await openPdf(pdf);
    expect(decodeString(file.catalog.lookup(PDFName.of('Lang')))).toBe(language);
    expect(file.getTitle()).toContain(readCatalog(vendor).vendor.name);
    expect(String(file.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked')))).toBe('true');
    const metadata = readMetadata(file);
    for (const claim of ['<pdfuaid:part>1<', '<pdfaid:part>2<', '<pdfaid:conformance>A<'])
      expect(metadata).toContain(claim);
  });

  test('is read aloud in order: headings without a gap, tables with heads, pictures with words', async () => {
    const file = await openPdf((await setPdf(html)).pdf);
    const structure = readStructure(file);
    expectOrder(structure);
    expect(readBookmarks(file).length).toBe(headingsOf(structure).length);
  });
});

/** Texts of 5,000 characters in every place make whole books, which take seconds: they are tried in the shorter documents. */
const MOST_LETTERS = 1_000;
const shorter = ['sheet of partner-support', 'quote'];

describe.each(Object.entries(hostileTexts))('%s in every text of a vendor', (_what, text) => {
  const written = documentsOf(fillWith(readCatalog('groupios'), text), 'de', {
    customer: { name: text.slice(0, 500), address: [text.slice(0, 200)] },
    note: text.slice(0, 2000),
    number: text.slice(0, 100),
  });
  const handed = written.filter(({ what }) => text.length < MOST_LETTERS || shorter.includes(what));

  test.each(handed)('is text in the $what, whose parts stay in order', { timeout: 60_000 }, async ({ html }) => {
    const file = await openPdf((await setPdf(html)).pdf);
    expectOrder(readStructure(file));
    expect(readPages(file).join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(links.filter((address) => !/^(#|data:,$|mailto:|tel:|https:\/\/mehrwert\.example\/)/.test(address))).toEqual(
      [],
    );
  });
});

function expectOrder(structure: readonly TaggedElement[]): void {
  const levels = headingsOf(structure);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  expect(elementsOf(structure, 'Table').length).toBeGreaterThan(0);
  expect(elementsOf(structure, 'TH').filter(({ scope }) => scope === '')).toEqual([]);
  for (const row of elementsOf(structure, 'TR')) expect(row.children[0]?.type).toBe('TH');
  for (const table of elementsOf(structure, 'Table')) expect(elementsOf([table], 'Table')).toHaveLength(1);
}

/** The levels of all headings, in reading order. */
function headingsOf(elements: readonly TaggedElement[]): readonly number[] {
  return elements.flatMap(({ children, type }) => [
    ...(/^H[1-6]$/.test(type) ? [Number(type[1])] : []),
    ...headingsOf(children),
  ]);
}
