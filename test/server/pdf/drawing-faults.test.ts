import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../server/pdf/logo/drawing-faults.ts';
import { rememberTrials } from '../../../server/pdf/logo/logo-trials.ts';
import { refuse } from '../../../server/pdf/refusal.ts';

const SVG = 'http://www.w3.org/2000/svg';
const drawing = (inner: string, attributes = '') => `<svg xmlns="${SVG}" ${attributes}>${inner}</svg>`;
const style = (styles: string) => drawing(`<style>${styles}</style>`);
const LINKS = 'its styles link to another file';
const fill = (value: string) => drawing(`<path fill="${value}"/>`);

describe('a drawing that does nothing else is taken', () => {
  test.each([
    ['a gradient of its own', fill('url(#a)')],
    ['a gradient of its own in quotes and spaces', fill("url( '#a' )")],
    ['styles in CDATA', style('<![CDATA[.a > .b { fill: #123456 }]]>')],
    [
      'notes of a drawing program',
      drawing('<ink:view/><rdf:RDF/>', 'xmlns:ink="http://www.inkscape.org/" xmlns:rdf="x"'),
    ],
    ['elements with the prefix of drawings', `<s:svg xmlns:s="${SVG}"><s:path d="M0 0h9v9z"/></s:svg>`],
  ])('%s', (_what, svg) => {
    expect(faultsOf(svg)).toBeUndefined();
  });
});

describe('a drawing that fetches or runs something is refused', () => {
  test.each([
    ['a link', fill('url(a.svg#b)'), 'link to another file'],
    ['a link in quotes', fill("url('https://example.com/')"), 'link to another file'],
    ['a link with escapes in its name', fill('\\75rl(https://example.com/)'), 'link to another file'],
    ['a link with an empty name', fill('url()'), 'link to another file'],
    ['a link that is broken', fill('url(a b)'), 'link to another file'],
    ['a link after one of its own', fill('url(#a) url(b)'), 'link to another file'],
    ['a link behind a comment', style('.a{fill:url(/**/b)}'), 'link to another file'],
    ['a set of pictures', style('.a{fill:image-set("b" 1x)}'), 'link to another file'],
    ['other styles', style('@import "a.css"'), 'fetch or run'],
    ['other styles with escapes in the word', style('@\\69mport "a.css"'), 'fetch or run'],
    ['other styles with an entity in the word', style('&#64;import "a.css"'), 'fetch or run'],
    ['other styles with a comment in the word', style('@imp<!-- -->ort "a.css"'), 'fetch or run'],
    ['other styles, in part in CDATA', style('@imp<![CDATA[ort "a.css"]]>'), 'fetch or run'],
    ['a script as a value', drawing('<path fill="javascript:alert(1)"/>'), 'fetch or run'],
    ['another place for its own links', drawing('<use href="#a"/>', 'xml:base="https://example.com/"'), 'links to'],
    ['a script with a prefix', drawing(`<s:script xmlns:s="${SVG}"/>`), '`<s:script>` is no element that draws'],
    ['a page with a prefix', drawing('<s:foreignObject/>', `xmlns:s="${SVG}"`), 'is no element that draws'],
    ['text with a prefix', drawing('<s:text>A</s:text>', `xmlns:s="${SVG}"`), 'turn letters into outlines'],
    ['a script of a page', drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'), 'is no element that draws'],
  ])('%s', (_what, svg, words) => {
    expect(faultsOf(svg)).toContain(words);
  });
});

test.each([
  ['spaces after a link', `url(${' '.repeat(100_000)}`, LINKS],
  ['spaces in quotes', `url("${' '.repeat(100_000)}`, LINKS],
  ['spaces between quotes', `url(${`' `.repeat(50_000)}`, LINKS],
  ['links in each other', 'url('.repeat(50_000), LINKS],
  ['escapes', '\\75rl('.repeat(30_000), LINKS],
  ['comments', '/*'.repeat(50_000), undefined],
  ['opened texts', '<g>a&amp;'.repeat(20_000), 'its elements stand more than 50 deep in each other'],
])('a drawing of 100,000 characters is judged to its end: %s', (_what, styles, fault) => {
  expect(faultsOf(style(styles))).toBe(fault);
});

describe('the trial of a logo', () => {
  const drawn = { ok: true, value: { width: 1, height: 1 } } as const;
  const cases = [
    ['that is drawn is made once', drawn, [0, 1, 999_999], 1],
    ['that is refused is made once', refuse('bad-logo', 'x'), [0, 1, 999_999], 1],
    [
      'that was given up is made anew after a minute',
      refuse('document-failed', 'x'),
      [0, 1, 59_999, 60_000, 60_001],
      2,
    ],
    ['that found no worker is made anew at once', refuse('unavailable', 'x'), [0, 1, 2], 3],
  ] as const;

  test.each(cases)('%s', async (_what, outcome, moments, trials) => {
    let now = 0;
    let made = 0;
    const tryLogo = rememberTrials(
      () => {
        made += 1;
        return Promise.resolve(outcome);
      },
      () => now,
    );
    for (now of moments) expect(await tryLogo('data:image/png;base64,AAAA')).toEqual(outcome);
    expect(made).toBe(trials);
  });
});
