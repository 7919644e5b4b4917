import { PDFDict, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PDFDocument } from 'pdf-lib';
import { readPage } from '../../../server/pdf/page/read-page.ts';
import { madeAt, pageWith, setPdf, tableOf, typesetter } from './pages.ts';
import {
  decodeString,
  elementsOf,
  objectsOf,
  openPdf,
  readBookmarks,
  readMetadata,
  readPages,
  readStructure,
  type TaggedElement,
} from './read-pdf.ts';

const html = pageWith(
  `
<h1>Unsere Stufen<sup><a href="#fn-1">1</a></sup></h1>
<p>Was sie <strong>versprechen</strong>, steht auf <a href="https://example.com/">unserer Seite</a>.</p>
<h2>Vergleich</h2>
${tableOf(12, (index) =>
  index % 4 === 0
    ? `<tr class="group"><th scope="rowgroup" colspan="3">Gruppe ${index / 4 + 1}</th></tr>`
    : `<tr><th scope="row">Zeile ${index}</th><td><span aria-hidden="true">✓</span><span class="unseen">enthalten</span></td><td>–</td></tr>`,
)}
<ol class="footnotes"><li id="fn-1">Solange der Vorrat reicht.</li></ol>
<h2>Preise</h2><table><tr><th scope="row">Monat</th><td>12 €</td></tr></table>`,
  `.unseen { position: absolute; clip-path: inset(50%) }`,
);

let file: PDFDocument;
let structure: readonly TaggedElement[];
let metadata: string;

beforeAll(async () => {
  const { pdf, warnings } = await setPdf(html);
  expect(warnings).toEqual([]);
  file = await openPdf(pdf);
  structure = readStructure(file);
  metadata = readMetadata(file);
});

describe('what the typesetter writes, before anything is added to it,', () => {
  test.each(['ua-1', 'a-2a'] as const)('keeps the standard %s', (standard) => {
    const page = readPage(html, { print: (text) => text, warn: () => undefined, draws: true });
    expect(
      Buffer.from(typesetter.set({ ...page, standard, madeAt }))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

describe('the finished file', () => {
  test('names both standards in its metadata', () => {
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(metadata).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
  });

  test('tells archives what the property of accessibility is', () => {
    expect(metadata).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>');
    for (const prefix of ['pdfuaid', 'pdfaExtension', 'pdfaSchema', 'pdfaProperty'])
      expect(metadata.split(`xmlns:${prefix}=`)).toHaveLength(2);
  });

  test('says its language and title, and shows the title instead of its name', () => {
    const preferences = file.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(decodeString(file.catalog.lookup(PDFName.of('Lang')))).toBe('de-DE');
    expect(file.getTitle()).toBe('Blatt');
    expect(file.getAuthor()).toBe('Werk');
    expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
    expect(metadata).toContain('Blatt');
  });

  test('is marked as tagged, and every page goes through its structure in order', () => {
    expect(String(file.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked')))).toBe('true');
    for (const page of file.getPages()) expect(String(page.node.get(PDFName.of('Tabs')))).toBe('/S');
  });

  test('has a bookmark for each heading', () => {
    expect(readBookmarks(file)).toEqual(['Unsere Stufen1', 'Vergleich', 'Preise']);
  });

  test('holds every font that it uses', () => {
    const descriptors = objectsOf(file, 'FontDescriptor');
    expect(descriptors.length).toBeGreaterThan(0);
    for (const descriptor of descriptors)
      expect(['FontFile2', 'FontFile3'].some((name) => descriptor.has(PDFName.of(name)))).toBe(true);
    for (const descriptor of descriptors)
      expect(String(descriptor.get(PDFName.of('FontName')))).toContain('SourceSans3');
  });

  test('has headings of levels one and two, paragraphs and a list', () => {
    expect(elementsOf(structure, 'H1')).toHaveLength(1);
    expect(elementsOf(structure, 'H2')).toHaveLength(2);
    expect(elementsOf(structure, 'LI')).toHaveLength(1);
    expect(elementsOf(structure, 'P').length).toBeGreaterThan(0);
  });

  test('has links that say where they lead', () => {
    const links = objectsOf(file, 'Annot');
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(decodeString(link.lookup(PDFName.of('Contents')))).not.toBe('');
      expect(link.has(PDFName.of('StructParent'))).toBe(true);
    }
  });

  test('shows a mark to the eye and reads its word aloud', () => {
    const [page = ''] = readPages(file);
    expect(page).toContain('✓');
    expect(page).toContain('enthalten');
  });
});

describe('its tables', () => {
  test('have a head, and one only', () => {
    const [compared] = elementsOf(structure, 'Table');
    expect(compared?.children.map(({ type }) => type).filter((type) => type === 'THead')).toHaveLength(1);
    const [head] = elementsOf(structure, 'THead');
    expect(head?.children).toHaveLength(1);
    expect(head?.children[0]?.children.map(({ type, scope }) => `${type} ${scope}`)).toEqual(
      Array(3).fill('TH Column'),
    );
  });

  test('have a caption', () => {
    expect(elementsOf(structure, 'Caption')).toHaveLength(1);
  });

  test('begin each row with its header, a heading row being nothing else', () => {
    const rows = elementsOf(structure, 'Table').flatMap((table) =>
      table.children.flatMap((part) => (part.type === 'TBody' ? part.children : part.type === 'TR' ? [part] : [])),
    );
    expect(rows).toHaveLength(13);
    for (const { children } of rows) {
      const [first, ...others] = children;
      expect(`${first?.type} ${first?.scope}`).toBe('TH Row');
      expect(others.every(({ type }) => type === 'TD')).toBe(true);
    }
  });

  test('leave no header without a scope', () => {
    expect(elementsOf(structure, 'TH').filter(({ scope }) => scope === '')).toEqual([]);
  });
});
