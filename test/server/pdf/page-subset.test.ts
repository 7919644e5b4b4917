import { describe, expect, test } from 'vitest';
import { readPage } from '../../../server/pdf/page/read-page.ts';
import type { Block, DocumentTree } from '../../../server/pdf/page/tree.ts';
import { openWarnings } from '../../../server/pdf/page/warnings.ts';
import { pageWith } from './pages.ts';

type Read = { readonly tree: DocumentTree; readonly warnings: readonly string[] };

function read(body: string, styles = ''): Read {
  const { warn, list } = openWarnings();
  const { tree } = readPage(pageWith(body, styles), { print: (text) => text, warn, draws: true });
  return { tree, warnings: list() };
}

function first(styles: string, body = '<p class="a">Text</p>'): Block {
  const [block] = read(body, styles).tree.blocks;
  if (!block) throw new Error('the page has no block');
  return block;
}

describe('lengths', () => {
  test.each([
    ['points', '3pt', 3],
    ['pixels, 96 to the inch', '8px', 6],
    ['millimetres', '25.4mm', 72],
    ['of the letters', '2em', 20],
    ['of the root', '2rem', 24],
    ['worked out', 'calc(1mm * 25.4 / 2 + 3 * 4pt)', 48],
    ['with parentheses', 'calc((1pt + 2pt) * 3)', 9],
    ['the larger', 'max(3pt, 1px)', 3],
    ['between two', 'clamp(2pt, 9pt, 4pt)', 4],
  ])('%s', (_what, length, points) => {
    expect(first(`.a { margin-top: ${length} }`).box.margin[0]).toBeCloseTo(points, 3);
  });
});

describe('custom properties', () => {
  test.each([
    ['one of the root', ':root { --x: #112233 } .a { color: var(--x) }'],
    ['one that names another', ':root { --y: #112233; --x: var(--y) } .a { color: var(--x) }'],
    ['one that is set nearer', ':root { --x: #000000 } .a { --x: #112233; color: var(--x) }'],
    ['what stands for a missing one', '.a { color: var(--no, #112233) }'],
    ['one within a shorthand', ':root { --x: #112233 } .a { border-top: 1pt solid var(--x); color: #112233 }'],
  ])('%s is filled in', (_what, styles) => {
    expect(first(styles)).toMatchObject({ letters: { fill: '#112233' } });
  });

  test.each([
    ['a missing one', '.a { color: var(--no) }', '`--no`'],
    ['one that names itself', ':root { --x: var(--x) } .a { color: var(--x) }', '`--x`'],
    ['two that name each other', ':root { --x: var(--y); --y: var(--x) } .a { color: var(--x) }', 'has no value'],
  ])('%s is warned of', (_what, styles, words) => {
    const { warnings } = read('<p class="a">Text</p>', styles);
    expect(warnings.join()).toContain(words);
  });
});

describe('which rule wins', () => {
  test.each([
    ['the later of two alike', '.a { color: #000001 } .a { color: #112233 }'],
    ['a class over an element, wherever it stands', '.a { color: #112233 } p { color: #000001 }'],
    ['an id over a class', '#b { color: #112233 } .a { color: #000001 }'],
    ['what is important', '.a { color: #112233 !important } #b { color: #000001 }'],
    ['what is for paper', '@media screen { .a { color: #000001 } } @media print { .a { color: #112233 } }'],
    ['what the parent says, where nothing else does', 'body > div { color: #112233 }'],
    ['a choice of elements', ':is(p, li):not(.c) { color: #112233 }'],
  ])('%s', (_what, styles) => {
    const body = '<div><p id="b" class="a">Text</p></div>';
    expect(first(styles, body)).toMatchObject({ letters: { fill: '#112233' } });
  });
});

describe('what paper does not know is warned of, once', () => {
  test.each([
    ['a property', '.a { float: left } p { float: right }', '`float` has no effect on paper'],
    ['a position', '.a { position: fixed }', '`position: fixed` has no effect on paper'],
    ['a display', '.a { display: ruby }', '`display: ruby` has no effect on paper'],
    ['a family', '.a { font-family: Papyrus }', 'the family `papyrus` is not bundled: Source Sans 3 stands for it'],
    ['a rule', '@supports (display: grid) { p { color: red } }', '`@supports (display:grid)` has no effect on paper'],
    ['a selector', 'p::first-letter { color: #000000 }', 'the selector `p::first-letter` is not understood'],
    [
      'a query',
      '@media (min-width: 9px) { p { color: #000000 } }',
      '`@media (min-width:9px)` is not read: only print, all and screen are told apart',
    ],
    [
      'a place in the margin',
      '@page { @left-top { content: "x" } }',
      '`@left-top` within `@page` has no effect on paper',
    ],
  ])('%s', (_what, styles, warning) => {
    expect(read('<p class="a">Text</p>', styles).warnings).toEqual([warning]);
  });

  test.each([
    ['screens', '.a:hover { float: left } @media screen { .a { float: left } }'],
    ['what browsers alone need', '.a { cursor: pointer; -webkit-text-size-adjust: none; overflow-wrap: anywhere }'],
  ])('not what is for %s', (_what, styles) => {
    expect(read('<p class="a">Text</p>', styles).warnings).toEqual([]);
  });
});

describe('what a reader could not follow is warned of', () => {
  test.each([
    ['a first heading below the first level', '<h2>a</h2>', 'a heading `<h2>` comes without an `<h1>` before it'],
    ['a level left out', '<h1>a</h1><div><h3>b</h3></div>', 'a heading `<h3>` comes without an `<h2>` before it'],
    [
      'a row without a header',
      '<table><tr><td>a</td></tr></table>',
      'the first cell of a row heads it: it should be a `<th>`',
    ],
  ])('%s', (_what, body, warning) => {
    expect(read(body).warnings).toEqual([warning]);
  });
});

describe('blocks', () => {
  test('a section without a frame is no box, and its margins fall together with those inside', () => {
    const { tree } = read(
      '<section><h2>Kapitel</h2><p>Text</p></section>',
      'section { margin: 9pt 0 } h2 { margin: 4pt 0 }',
    );
    expect(tree.blocks.map(({ kind, box }) => [kind, box.margin[0]])).toEqual([
      ['heading', 9],
      ['paragraph', 10],
    ]);
  });

  test('a grid has as many columns as the page holds', () => {
    const styles = '.a { display: grid; grid-template-columns: repeat(auto-fit, minmax(60mm, 1fr)); gap: 2mm 4mm }';
    const block = first(styles, '<div class="a"><p>1</p><p>2</p><p>3</p></div>');
    expect(block).toMatchObject({ kind: 'columns', widths: [{ share: 1 }, { share: 1 }], cells: [{}, {}, {}] });
  });

  test('a row puts what is left between its items', () => {
    const block = first(
      '.a { display: flex; justify-content: space-between }',
      '<div class="a"><p>1</p><p>2</p></div>',
    );
    expect(block).toMatchObject({ kind: 'columns', widths: ['auto', 'auto'], spreads: true });
  });

  test('text before an element is printed', () => {
    expect(first('.a::before { content: "→ " }')).toMatchObject({ runs: ['→ ', 'Text'] });
  });

  test('white space is folded as browsers fold it', () => {
    expect(first('', '<p>  a \n <b> b </b>  c  </p>')).toMatchObject({ runs: ['a ', { runs: ['b '] }, 'c'] });
  });

  test('columns of a table are as wide as its first row says', () => {
    const block = first('th { width: 40% }', '<table><tr><th>a</th><td>b</td><td>c</td></tr></table>');
    expect(block).toMatchObject({ widths: [{ points: 0, percent: 40 }, { share: 1 }, { share: 1 }] });
  });

  test('links lead to places in the document and to addresses, never to scripts', () => {
    const body =
      '<p id="here"><a href="#here">1</a><a href="mailto:a@example.com">2</a><a href="javascript:x()">3</a></p>';
    expect(first('', body)).toMatchObject({
      runs: [{ link: { to: 'anchor', name: 'here' } }, { link: { to: 'address', name: 'mailto:a@example.com' } }, '3'],
    });
    expect(read(body).tree.anchors).toEqual(['here']);
  });
});

describe('paper', () => {
  test.each([
    ['A4 upright', 'A4', 595.3, 841.9],
    ['A4 across', 'A4 landscape', 841.9, 595.3],
    ['lengths', '100mm 50mm', 283.5, 141.7],
  ])('%s', (_what, size, width, height) => {
    const { paper } = read('<p>Text</p>', `@page { size: ${size} }`).tree;
    expect([paper.width, paper.height].map((length) => Math.round(length * 10) / 10)).toEqual([width, height]);
  });

  test('margins hold text, page and number of pages', () => {
    const { paper } = read(
      '<p>Text</p>',
      '@page { margin: 1mm; @top-left { content: "A" counter(pages); color: #112233 } }',
    ).tree;
    expect(paper.boxes['top-left']).toEqual({
      letters: { fill: '#112233', size: 12, edges: expect.anything() },
      parts: ['A', { counter: 'pages' }],
    });
  });
});
