import { afterAll, describe, expect, test } from 'vitest';
import { openPdfPool } from '../../../server/pdf/pdf-pool.ts';
import { madeAt, pageWith, setPdf } from './pages.ts';
import { elementsOf, openPdf, readPages, readStructure } from './read-pdf.ts';

const pool = openPdfPool({ size: 1 });
afterAll(() => {
  pool.close();
});

const mark = '<path d="M0 0h40v20H0z" fill="#004488"/>';
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function svg(inner: string, attributes = 'viewBox="0 0 40 20"', before = ''): string {
  const text = `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
}

const deep = `${'<g>'.repeat(5_000)}${mark}${'</g>'.repeat(5_000)}`;
const bomb = Array.from(
  { length: 30 },
  (_, index) => `<g id="b${index + 1}">${`<use href="#b${index}"/>`.repeat(10)}</g>`,
);

describe('a logo that only draws is taken, with its size', () => {
  test.each([
    ['shapes', svg(mark), { width: 40, height: 20 }],
    ['a size of its own', svg(mark, 'width="80px" height="40" viewBox="0 0 40 20"'), { width: 80, height: 40 }],
    [
      'a gradient and a shape that is used again',
      svg(
        `<defs><linearGradient id="a"><stop offset="0" stop-color="#000"/></linearGradient><g id="g">${mark}</g></defs><use href="#g" fill="url(#a)"/>`,
      ),
      { width: 40, height: 20 },
    ],
    [
      'styles and a title',
      svg(
        `<title>Werk</title><style>.a{fill:#123456}</style><g class="a">${mark}</g>`,
        'viewBox="0 0 40 20"',
        '<?xml version="1.0"?>',
      ),
      { width: 40, height: 20 },
    ],
    ['a PNG', png, { width: 1, height: 1 }],
  ])('%s', async (_what, address, size) => {
    expect(await pool.checkLogo(address)).toEqual({ ok: true, value: size });
  });
});

describe('a logo that does anything else is refused, and says why', () => {
  test.each([
    ['a script', svg(`<script>alert(1)</script>${mark}`), '`<script>` is no element that draws'],
    ['a handler', svg(`<g onload="alert(1)">${mark}</g>`), '`onload` would run a script'],
    ['a page within', svg('<foreignObject><p>x</p></foreignObject>'), '`<foreignObject>` is no element that draws'],
    [
      'a link to another file',
      svg('<use href="https://example.com/a.svg#b"/>'),
      'links to `https://example.com/a.svg#b`',
    ],
    ['an older link', svg('<use xlink:href="file:///etc/passwd"/>'), 'links to `file:///etc/passwd`'],
    ['a picture within', svg(`<image href="${png}"/>`), '`<image>` is no element that draws'],
    ['a link for people', svg(`<a href="javascript:alert(1)">${mark}</a>`), '`<a>` is no element that draws'],
    ['styles that fetch', svg(`<style>@import "https://example.com/a.css";</style>${mark}`), 'styles fetch or run'],
    [
      'a fill that fetches',
      svg('<path d="M0 0h9v9z" fill="url(https://example.com/a.svg#b)"/>'),
      'link to another file',
    ],
    ['entities', svg('&a;', 'viewBox="0 0 40 20"', '<!DOCTYPE svg [<!ENTITY a "b">]>'), 'document type'],
    [
      'a file as an entity',
      svg('&a;', 'viewBox="0 0 40 20"', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      'document type',
    ],
    ['text, which needs a font', svg('<text>Werk</text>'), 'turn letters into outlines'],
    ['5,000 groups in each other', svg(deep), 'more than 50 deep'],
    ['too many shapes', svg(mark.repeat(5_001)), 'more than 5000 elements'],
    ['shapes that multiply', svg(`<g id="b0">${mark}</g>${bomb.join('')}<use href="#b30"/>`), 'refused'],
    ['a broken file', svg('<path d="M0'), 'failed to parse SVG'],
    ['too large a file', svg(`<path d="M0 0${' l1 1'.repeat(60_000)}"/>`), 'more than 256'],
    ['too large a picture', svg(mark, 'width="90000" height="10"'), 'more than 4096'],
    ['no picture at all', 'data:text/html;base64,PGI+', 'no SVG, PNG or JPEG'],
    ['an address to fetch', 'https://example.com/logo.svg', 'no SVG, PNG or JPEG'],
    [
      'a PNG that says so only',
      `data:image/png;base64,${Buffer.from('no picture').toString('base64')}`,
      'no SVG, PNG or JPEG',
    ],
    ['a PNG that ends early', png.slice(0, 60), 'refused'],
  ])('%s', async (_what, address, words) => {
    const outcome = await pool.checkLogo(address);
    expect(outcome).toMatchObject({ ok: false, issues: [{ code: 'bad-logo' }] });
    expect(outcome.ok ? '' : outcome.issues[0]?.detail).toContain(words);
  });
});

describe('a picture in a document', () => {
  test('is drawn, its words told to those who do not see it', async () => {
    const { pdf, warnings } = await setPdf(pageWith(`<img src="${svg(mark)}" alt="Werk"><h1>Blatt</h1>`));
    expect(warnings).toEqual([]);
    expect(elementsOf(readStructure(await openPdf(pdf)), 'Figure')).toHaveLength(1);
  });

  test('that cannot be drawn costs the document nothing else: its words stand for it', async () => {
    const { pdf, warnings } = await setPdf(
      pageWith(`<p><img src="${svg('<use href="#')}" alt="Werk"></p><h1>Blatt</h1>`),
    );
    const [page] = readPages(await openPdf(pdf));
    expect(page).toContain('Werk');
    expect(warnings.join()).toContain('their words stand for them');
  });

  test('is the same for the same moment', async () => {
    const page = pageWith(`<img src="${svg(mark)}" alt="Werk">`);
    const files = await Promise.all([pool.render(page, { madeAt }), pool.render(page, { madeAt })]);
    expect(files[0]).toEqual(files[1]);
  });
});
