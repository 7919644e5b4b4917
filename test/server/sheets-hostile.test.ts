import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { buildSheet, openHistory, type Sheet } from '../../engine/index.ts';
import { plainText } from '../../engine/sheet/plain-text.ts';
import { textFormats } from '../../server/sheets/sheet-formats.ts';
import { fillWith, hostileTexts } from '../fixtures/hostile.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';
import { parseCsv } from './parse-csv.ts';

const plainSheet = sheetFrom((catalog) => catalog);
const shape = outlineOf(write('html', plainSheet));

describe.each(Object.entries(hostileTexts))('%s in every text', (_what, text) => {
  const sheet = sheetFrom((catalog) => fillWith(catalog, text));
  const shown = plainText(text);

  test('stays text in JSON', () => {
    expect(JSON.parse(write('json', sheet))).toMatchObject({ title: shown, vendor: { name: shown } });
  });

  test('stays text on the page, which keeps its parts', () => {
    const page = write('html', sheet);
    const { document } = parsePage(page);
    expect(document.querySelector('h1')?.firstChild?.textContent).toBe(shown);
    expect(document.querySelector('tbody th[scope=row] span')?.textContent).toBe(shown);
    expect(document.title).toContain(shown.replace(/\s+/g, ' '));
    expect(document.querySelectorAll('script, img, iframe, object, [onerror], [onclick]')).toHaveLength(0);
    expect(outlineOf(page)).toEqual(shape);
  });

  test('stays in its cell in CSV, and is no formula there', () => {
    const rows = parseCsv(write('csv', sheet));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([sheet.tiers.length + 2]));
    expect(rows).toHaveLength(sheet.rows.length + 1);
    expect(rows[1]?.[0]?.replace(/^'/, '')).toBe(shown);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('stays in its cell in Markdown', () => {
    const markdown = write('md', sheet);
    const table = markdown.split('\n').filter((line) => line.startsWith('| '));
    const columns = (line: string) => line.replace(/\\[\\|]/g, '').split('|').length;
    expect(table.slice(0, sheet.rows.length + 2).every((line) => columns(line) === sheet.tiers.length + 3)).toBe(true);
    expect(markdown).not.toMatch(/(?<!\\)<\w/);
  });

  test('nothing that turns the direction of writing is left in any format', () => {
    for (const { ending } of textFormats) {
      const written = write(ending, sheet).replace(/^\ufeff/, '');
      expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
      expect(written).not.toMatch(/\p{Cs}/u);
    }
  });
});

test('any text stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
      const sheet = sheetFrom((catalog) => fillWith(catalog, text));
      expect(outlineOf(write('html', sheet))).toEqual(shape);
      expect(parseCsv(write('csv', sheet))).toHaveLength(sheet.rows.length + 1);
    }),
    { numRuns: 60 },
  );
});

test('letters, joiners and emoji stay as they are', () => {
  fc.assert(
    fc.property(fc.constantFrom('می‌خواهم', '👩🏽‍💻', 'שלום', 'Straße', 'क्‍ष', 'Ångström'), (text) => {
      expect(plainText(text)).toBe(text);
    }),
  );
});

function sheetFrom(change: (catalog: ReturnType<typeof readCatalog>) => ReturnType<typeof readCatalog>): Sheet {
  const history = openHistory([revisionOf(change(readCatalog('connect-com')))]);
  const revision = history.numbered(1);
  const sheet = revision && buildSheet(revision, 'third-level-support', { language: 'de' });
  if (!sheet?.ok) throw new Error('no sheet');
  return sheet.value;
}

function write(ending: string, sheet: Sheet): string {
  const format = textFormats.find((each) => each.ending === ending);
  if (!format) throw new Error(`no format ${ending}`);
  return format.write(sheet, {});
}

function parsePage(html: string): Window {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  window.document.write(html);
  return window;
}

/** The elements of a page in their order, without those that depend on whether a text is empty or a heading repeats. */
function outlineOf(html: string): readonly string[] {
  return [...html.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<(\/?[a-z]\w*)/g)]
    .map(([, name]) => name ?? '')
    .filter((name) =>
      ['table', '/table', 'tr', 'td', 'th', 'section', 'h1', 'h2', 'h3', 'li', 'dt', 'main'].includes(name),
    );
}
