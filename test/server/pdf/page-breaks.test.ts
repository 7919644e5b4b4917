import { describe, expect, test } from 'vitest';
import { pageWith, setPdf, tableOf } from './pages.ts';
import { elementsOf, openPdf, readPages, readStructure } from './read-pdf.ts';

async function pagesOf(body: string, styles?: string): Promise<readonly string[]> {
  return readPages(await openPdf((await setPdf(pageWith(body, styles))).pdf));
}

function countIn(page: string | undefined, text: string): number {
  return (page ?? '').split(text).length - 1;
}

describe('a table of 80 rows', () => {
  test('repeats its head on each page and loses no row', async () => {
    const pages = await pagesOf(`<h1>Stufen</h1>${tableOf(80)}`);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(countIn(page, 'Silber')).toBe(1);
    const numbers = pages.flatMap((page) => [...page.matchAll(/Zeile (\d+)/g)].map(([, number]) => Number(number)));
    expect(numbers).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  });

  test('begins each page with its head, unless that alone takes most of a page', async () => {
    const tall = 'Eine sehr lange Überschrift einer Spalte. '.repeat(40);
    const pages = await pagesOf(tableOf(60).replace('Silber', `Silber ${tall}`));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((page) => page.includes('Silber'))).toHaveLength(1);
  });

  test('splits no row over two pages, however many lines the row has', async () => {
    const long = 'Die Leistung umfasst vieles, was hier in mehreren Zeilen steht, und noch etwas mehr.'.repeat(6);
    const pages = await pagesOf(
      tableOf(
        80,
        (index) => `<tr><th>A${index}a ${long} A${index}z</th><td>B${index}b</td><td>${long} C${index}c</td></tr>`,
      ),
    );
    for (let index = 0; index < 80; index++) {
      const marks = [`A${index}a`, `A${index}z`, `B${index}b`, `C${index}c`];
      expect(pages.filter((page) => marks.some((mark) => page.includes(mark)))).toHaveLength(1);
    }
  });

  test('never leaves the heading of a group alone at the end of a page', async () => {
    const pages = await pagesOf(
      tableOf(160, (index) =>
        index % 2 === 0
          ? `<tr><th colspan="3">Gruppe ${index}.</th></tr>`
          : `<tr><th>Zeile ${index}.</th><td>ja</td><td>nein</td></tr>`,
      ),
    );
    expect(pages.length).toBeGreaterThan(2);
    for (let index = 0; index < 160; index += 2)
      expect(pages.findIndex((page) => page.includes(`Gruppe ${index}.`))).toBe(
        pages.findIndex((page) => page.includes(`Zeile ${index + 1}.`)),
      );
  });
});

describe('a heading', () => {
  const line = '<p>Ein Absatz, der eine Zeile füllt.</p>';

  test.each([
    ['a paragraph', '<p>Danach.</p>'],
    ['a table', tableOf(3).replace('Vergleich', 'Danach.')],
    [
      'a table with a caption for the ear only',
      tableOf(3).replace('<caption>', '<caption class="unseen">').replace('Zeile 1<', 'Danach.<'),
    ],
  ])('stays with %s that follows, wherever the page ends, within a section too', async (_what, next) => {
    const styles = '.unseen { position: absolute; clip-path: inset(50%) } p { margin: 0 0 2mm }';
    for (let lines = 30; lines < 44; lines++) {
      const pages = await pagesOf(`${line.repeat(lines)}<section><h2>Kapitel</h2>${next}</section>`, styles);
      const at = pages.findIndex((page) => page.includes('Kapitel'));
      expect(pages[at], `after ${lines} lines`).toContain('Danach.');
    }
  });
});

describe('what follows', () => {
  const line = '<p>Ein Absatz, der eine Zeile füllt.</p>';
  const styles = '.end { break-before: avoid; break-inside: avoid } p { margin: 0 0 2mm }';
  const end = '<div class="end"><p>Kontakt</p><p>Telefon</p></div>';

  test('begins no page: what stands before comes along, with its heading', async () => {
    for (let lines = 24; lines < 40; lines += 3) {
      const pages = await pagesOf(`${line.repeat(lines)}<h2>Kapitel</h2>${tableOf(3)}${end}`, styles);
      const at = pages.findIndex((page) => page.includes('Kontakt'));
      for (const text of ['Kapitel', 'Zeile 1', 'Zeile 3', 'Telefon'])
        expect(pages[at], `after ${lines} lines`).toContain(text);
    }
  });

  test('has only the last rows of a long list of terms along, which stays one table', async () => {
    const rows = Array.from({ length: 35 }, (_, index) => `<tr><th>Wort ${index + 1}.</th><td>Erklärung</td></tr>`);
    const list = `<table><caption>Begriffe</caption><tbody>${rows.join('')}</tbody></table>`;
    const file = await openPdf((await setPdf(pageWith(`${line.repeat(10)}${list}${end}`, styles))).pdf);
    const [before = '', after = ''] = readPages(file);
    expect([before.includes('Wort 33.'), before.includes('Wort 34.')]).toEqual([true, false]);
    for (const text of ['Wort 34.', 'Wort 35.', 'Kontakt']) expect(after).toContain(text);
    const [table, ...others] = elementsOf(readStructure(file), 'Table');
    expect(others).toEqual([]);
    expect(elementsOf(table ? [table] : [], 'TR')).toHaveLength(35);
  });

  test('brings nothing along that is higher than most of a page', async () => {
    const [first = ''] = await pagesOf(`<h2>Kapitel</h2>${tableOf(31)}${end}`, styles);
    expect(first).toContain('Zeile 31');
  });
});

describe('a list of contents', () => {
  const styles = `h2 { break-before: page } a::after { content: ' ' leader(dotted) ' ' target-counter(attr(href), page) }`;
  const contents = '<p><a href="#b">Zweitens</a></p><p><a href="#a">Erstens</a></p><p><a href="#c">Drittens</a></p>';

  test('tells the pages that its links lead to, and nothing of a place that is not there', async () => {
    const [first = ''] = await pagesOf(`${contents}<h2 id="a">Erstens</h2><p>x</p><h2 id="b">Zweitens</h2>`, styles);
    const lines = first.replace(/\s+/g, ' ');
    expect(lines).toMatch(/Zweitens 3 Erstens 2 Drittens (Seite|$)/);
  });
});

describe('each page', () => {
  test('says which of how many it is', async () => {
    const pages = await pagesOf(tableOf(120));
    pages.forEach((page, index) => {
      expect(page.replace(/\n/g, '')).toContain(`Seite ${index + 1} von ${pages.length}`);
    });
  });

  test('ends where styles say so', async () => {
    const pages = await pagesOf(
      '<h1>Eins</h1><p>a</p><h1 class="chapter">Zwei</h1>',
      '.chapter { break-before: page }',
    );
    expect(pages).toHaveLength(2);
  });

  test('holds together what styles keep together, unless no page is high enough', async () => {
    const block = (name: string, lines: number) =>
      `<div class="keep">${name}a${'<p>x</p>'.repeat(lines)}<p>${name}z</p></div>`;
    const styles = '.keep { break-inside: avoid } p { margin: 0 }';
    const pages = await pagesOf(block('A', 20) + block('B', 20) + block('C', 20) + block('D', 120), styles);
    for (const name of ['A', 'B', 'C'])
      expect(pages.findIndex((page) => page.includes(`${name}a`))).toBe(
        pages.findIndex((page) => page.includes(`${name}z`)),
      );
    expect(pages.some((page) => page.includes('Dz'))).toBe(true);
  });
});
