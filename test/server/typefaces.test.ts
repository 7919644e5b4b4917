import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSheet, openHistory, type Catalog, type Sheet, type Typeface } from '../../engine/index.ts';
import { letters, typefacesOf } from '../../scripts/generate/typefaces.mjs';
import { readPage } from '../../server/pdf/page/read-page.ts';
import { pageOf } from '../../server/sheets/page.ts';
import { contextOf } from '../../server/sheets/sheet-context.ts';
import { sheetPage } from '../../server/sheets/sheet-page.ts';
import { contextValidator } from './context-validator.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';
import { setPdf } from './pdf/pages.ts';
import { objectsOf, openPdf } from './pdf/read-pdf.ts';

const golden = path.join(import.meta.dirname, '../golden/documents');

/** What all pages together may bring. */
const brought = typefacesOf();

function sheetIn(typeface?: Typeface): Sheet {
  const catalog = readCatalog('conference-tv');
  const dressed: Catalog = typeface ? { ...catalog, brand: { ...catalog.brand, typeface } } : catalog;
  const revision = openHistory([revisionOf(dressed)]).numbered(1);
  const sheet = revision && buildSheet(revision, 'service-level', { language: 'de' });
  if (!sheet?.ok) throw new Error('no sheet');
  return sheet.value;
}

async function fontsOf(html: string): Promise<readonly string[]> {
  const { pdf, warnings } = await setPdf(html);
  expect(warnings).toEqual([]);
  const descriptors = objectsOf(await openPdf(pdf), 'FontDescriptor');
  const names = descriptors.map(
    (descriptor) => String(descriptor.toString()).match(/FontName \/\w+\+(\w+)/)?.[1] ?? '',
  );
  return [...new Set(names)].sort();
}

const facesIn = (html: string): readonly string[] =>
  [...html.matchAll(/@font-face\{font-family:"([^"]+)";font-weight:(\d+)/g)].map(
    ([, name, weight]) => `${name} ${weight}`,
  );

describe.each([
  [undefined, ['Source Sans 3 400', 'Source Sans 3 600'], ['SourceSans3']],
  ['source-sans', ['Source Sans 3 400', 'Source Sans 3 600'], ['SourceSans3']],
  [
    'source-serif',
    ['Source Serif 4 400', 'Source Serif 4 600', 'Source Sans 3 400', 'Source Sans 3 600'],
    ['SourceSans3', 'SourceSerif4'],
  ],
] as const)('a vendor whose documents are set in %s', (typeface, faces, fonts) => {
  const sheet = sheetIn(typeface);

  test('has pages that bring their letters, so that they look the same on any machine', () => {
    const page = sheetPage(sheet, { bringsLetters: true });
    expect(facesIn(page)).toEqual(faces);
    expect(page.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull();
  });

  test('has pages for the typesetter without them', () => {
    expect(facesIn(sheetPage(sheet))).toEqual([]);
  });

  test('has files in the same family, and in the first one what that lacks', async () => {
    expect(await fontsOf(sheetPage(sheet))).toEqual(fonts);
  });

  test('has the texts in the margins of its pages in that family, too', () => {
    const { tree } = readPage(sheetPage(sheet), { print: (text) => text, warn: () => undefined, draws: true });
    const families = Object.values(tree.paper.boxes).flatMap((box) => (box ? [box.letters.family] : []));
    expect(families).toEqual([undefined, undefined]);
  });

  test('has files of the same bytes each time', async () => {
    const [one, other] = [await setPdf(sheetPage(sheet)), await setPdf(sheetPage(sheet))];
    expect(Buffer.compare(one.pdf, other.pdf)).toBe(0);
  });

  test('gives its template what that expects', () => {
    const isExpected = contextValidator('sheet');
    expect(isExpected(contextOf(sheet, { bringsLetters: true })), JSON.stringify(isExpected.errors)).toBe(true);
  });
});

test.each([
  ['Київ', ['source-sans', 'cyrillic']],
  ['Αθήνα', ['source-sans', 'greek']],
  ['Αθήνα και Київ', ['source-sans', 'greek', 'cyrillic']],
  ['Zürich', ['source-sans']],
])('a page with the text `%s` brings the letters for it', async (name, parts) => {
  const sheet = sheetIn();
  const page = sheetPage({ ...sheet, title: name }, { bringsLetters: true });
  const styles = await brought;
  const found = Object.keys(styles).filter((key) => page.includes(styles[key] ?? ''));
  expect(found.map((key) => key.replace(/^source-sans-/, ''))).toEqual(parts);
});

test('letters that pages bring are the same bytes each time', async () => {
  expect(await typefacesOf()).toEqual(await brought);
});

test('two weights are no more than a picture', async () => {
  for (const styles of Object.values(await brought)) expect(styles.length).toBeLessThan(70_000);
});

test('each letter that documents of the vendors print is among those that pages bring', () => {
  const known = new Set(letters);
  const printed = readdirSync(golden).flatMap((file) => [...readFileSync(path.join(golden, file), 'utf8')]);
  expect([...new Set(printed)].filter((letter) => letter !== '\n' && !known.has(letter))).toEqual([]);
});

test('a template of another family does not exist', () => {
  const context = { ...contextOf(sheetIn(), { bringsLetters: true }), typeface: 'another' };
  expect(() => pageOf('sheet', context)).toThrow(/another/);
});
