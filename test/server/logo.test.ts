import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishDraft } from '../../server/commands/publish-draft.ts';
import { replaceDraft } from '../../server/commands/save-draft.ts';
import { BAD_LOGO, beginning, type Desk, openDesk } from './drafting.ts';
import { startApp, type StartedApp } from './started-app.ts';

let desk: Desk;
let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const id = 'conference-tv';
const address = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
const withLogo = (logo: string) => ({ ...beginning, catalog: { ...beginning.catalog, brand: { logo } } });
const bad = `data:image/png;base64,${BAD_LOGO}`;
const refusal = { code: 'bad-logo', pointer: '/catalog/brand/logo' };

test('a logo that cannot be drawn is saved, found by the review and not published', async () => {
  const saved = await replaceDraft(id, withLogo(bad), undefined, 'ada', desk);
  expect(saved).toMatchObject({
    kind: 'saved',
    draft: { review: expect.arrayContaining([expect.objectContaining(refusal)]) },
  });
  const request = { effectiveFrom: '2027-01-01', appliesTo: 'new', note: 'A logo' };
  expect(await publishDraft(id, request, undefined, 'ada', desk)).toMatchObject({ ok: false, issues: [refusal] });
});

test('a logo that can be drawn is published', async () => {
  await replaceDraft(id, withLogo('data:image/png;base64,AAAA'), undefined, 'ada', desk);
  const request = { effectiveFrom: '2027-01-01', appliesTo: 'new', note: 'A logo' };
  expect(await publishDraft(id, request, undefined, 'ada', desk)).toMatchObject({ ok: true });
});

const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"';
const drawn: readonly (readonly [what: string, svg: string, isFine: boolean])[] = [
  ['an outline', `<svg ${NAMESPACE}><path d="M0 0h9v9z"/></svg>`, true],
  ['text, which depends on the fonts of a machine', `<svg ${NAMESPACE}><text y="9">A</text></svg>`, false],
  ['a script', `<svg ${NAMESPACE}><script>alert(1)</script><path d="M0 0h9v9z"/></svg>`, false],
  ['what is no drawing', '<p>A</p>', false],
];

test.each(drawn)('a logo with %s', async (_what, svg, isFine) => {
  const draft = (await (await app.get('/v1/catalogs/groupios/draft')).json()) as { content: { catalog: object } };
  const content = { ...draft.content, catalog: { ...draft.content.catalog, brand: { logo: address(svg) } } };
  const current = await app.get('/v1/catalogs/groupios/draft');
  const saved = await app.send('put', '/v1/catalogs/groupios/draft', content, {
    'if-match': current.headers.get('etag') ?? '',
  });
  const { review } = (await saved.json()) as { review: readonly { code: string; pointer: string }[] };
  expect(review.filter(({ code }) => code === 'bad-logo')).toMatchObject(isFine ? [] : [refusal]);
});
