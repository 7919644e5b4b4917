import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../../fixtures/hostile.ts';
import { pageWith, setPdf, tableOf } from './pages.ts';
import { elementsOf, openPdf, readPages, readStructure } from './read-pdf.ts';

const texts: Readonly<Record<string, string>> = {
  ...hostileTexts,
  'marks that are put together': 'u\u0308 a\u0301',
  'a character that is none': 'a\ufffeb\uffffc\u{1fffe}d',
  'tabs and lines': 'a\tb\nc\r\nd',
};

describe.each(Object.entries(texts))('%s in every cell', (_what, text) => {
  const shown = escapeHtml(text);
  const html = pageWith(
    `<h1>${shown}</h1><p class="${shown}">${shown}</p><a href="${shown}">${shown}</a>
${tableOf(4, () => `<tr><th>${shown}</th><td>${shown}</td><td>${shown}</td></tr>`)}<ul><li>${shown}</li></ul>`,
  );

  test('is text of a file that keeps its parts', async () => {
    const { pdf } = await setPdf(html);
    const file = await openPdf(pdf);
    const structure = readStructure(file);
    expect(elementsOf(structure, 'TD')).toHaveLength(8);
    expect(elementsOf(structure, 'H1')).toHaveLength(1);
    const printed = letters(
      readPages(file)
        .join('')
        .replace(/Seite \d+ von \d+/g, ''),
    );
    expect(printed.slice(0, 10_000)).toContain(letters(expectedOf(text)).slice(0, 500));
  });
});

test('what the fonts lack is a box, and its author is told once', async () => {
  const { pdf, warnings } = await setPdf(pageWith('<p>Start 🚀🚀 漢 Ende</p>'));
  expect(warnings).toEqual([
    'no glyph for `🚀` (U+1F680): □ stands for it',
    'no glyph for `漢` (U+6F22): □ stands for it',
  ]);
  const [page] = readPages(await openPdf(pdf));
  expect(page).toContain('Start □□ □ Ende');
});

test('5,000 characters in each cell are all there, on as many pages as they take', async () => {
  const words = Array.from({ length: 700 }, (_, index) => `w${index}`).join(' ');
  const { pdf } = await setPdf(
    pageWith(tableOf(3, () => `<tr><th>${words}</th><td>${words}</td><td>${words}</td></tr>`)),
  );
  const pages = readPages(await openPdf(pdf));
  expect(letters(pages.join('')).split('w699')).toHaveLength(10);
});

test('a word of 5,000 letters goes on in the next line of its column, and on the next page', async () => {
  const { pdf } = await setPdf(
    pageWith(tableOf(1, () => `<tr><th>a</th><td>${'W'.repeat(5_000)}</td><td>b</td></tr>`)),
  );
  const pages = readPages(await openPdf(pdf));
  expect(pages.length).toBeGreaterThan(3);
  expect(letters(pages.join('')).match(/W/g)).toHaveLength(5_000);
});

test('what is not printed is told of', async () => {
  const { warnings } = await setPdf(
    pageWith(
      '<p onclick="x()" style="color: red">a</p><script>b</script><iframe></iframe><img src="https://example.com/x.png" alt="c">',
    ),
  );
  expect(warnings).toEqual([
    'the attribute `onclick` is left out',
    'the attribute `style` is left out',
    'the element `<script>` is left out',
    'the element `<iframe>` is left out',
    'the picture `https://example.com/x.png` is left out: only SVG, PNG and JPEG within the page are drawn',
  ]);
});

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text without white space and soft hyphens, since lines break anywhere. */
function letters(text: string): string {
  return text.replace(/[\s\u00ad□]+/g, '');
}

/** What of a text the bundled family can print. */
function expectedOf(text: string): string {
  return text.normalize('NFC').replace(/[^\x20-\x7eäöüßáÄÖÜ]/gu, '');
}
