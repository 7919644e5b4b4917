// @vitest-environment node
import { expect, test } from 'vitest';
import { curlOf } from '../../admin-ui/asking/copies.ts';
import { draftOf } from '../../admin-ui/asking/draft-of.ts';
import { firstDraft } from '../../admin-ui/asking/first-draft.ts';
import { openEngine } from '../../admin-ui/asking/local-engine.ts';
import { placeOf } from '../../admin-ui/asking/catalog-place.ts';
import { questionOf } from '../../admin-ui/asking/question-of.ts';
import { tryAlternative } from '../../admin-ui/asking/try-alternative.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const catalog = readCatalog('conference-tv');
const engine = openEngine({ id: catalog.id, ...revisionOf(catalog) });
const draft = {
  ...firstDraft(catalog, Date.parse('2026-11-21T12:00:00+01:00')),
  feature: 'phone-support',
};

function answerTo(asked: typeof draft) {
  const outcome = engine.answer(questionOf(asked, [], [], 'de'));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

test('the first question is about the first offering from this year on', () => {
  expect(draft).toMatchObject({
    catalog: 'conference-tv',
    at: '2026-11-21T12:00:00+01:00',
    items: [{ offering: 'service-level', tier: 'silber', from: '2026-01-01', until: '' }],
  });
});

test('each alternative that is tried leads to another answer', () => {
  const denied = answerTo({ ...draft, items: draft.items.map((item) => ({ ...item, tier: 'platin' })) });
  expect(denied.decision).toBe('denied');
  const platin = { ...draft, items: draft.items.map((item) => ({ ...item, tier: 'platin' })) };
  for (const alternative of denied.alternatives)
    expect(answerTo(tryAlternative(platin, alternative, denied, catalog)).decision).toBe('granted');
});

test('another tier keeps the options that it sells', () => {
  const gold = {
    ...draft,
    items: draft.items.map((item) => ({ ...item, tier: 'gold', options: ['proactive-support', 'on-site-exchange'] })),
  };
  const tried = tryAlternative(
    gold,
    { kind: 'tier', offering: 'service-level', id: 'platin', text: '' },
    answerTo(gold),
    catalog,
  );
  expect(tried.items[0]).toMatchObject({ tier: 'platin', options: ['proactive-support'] });
});

test('what is typed becomes a question; numbers that are none stay texts', () => {
  const asked = {
    ...draft,
    context: { minutes: '25', travelMinutes: 'x', severity: '', case: '7' },
    attributes: { licences: '20' },
  };
  expect(questionOf(asked, ['minutes', 'travelMinutes', 'severity'], ['licences'], 'en')).toMatchObject({
    context: { minutes: 25, travelMinutes: 'x' },
    contract: { attributes: { licences: 20 } },
    lang: 'en',
  });
});

test('a cell of the matrix can be asked again', () => {
  const question = engine.cellQuestion('service-level', 'gold', 'remote-support', 'de');
  if (!question) throw new Error('there is no such cell');
  const again = engine.answer(questionOf(draftOf(question), [], [], 'de'));
  expect(again).toMatchObject({ ok: true, value: { decision: 'granted', reason: { code: 'included' } } });
});

test('a reason leads to its cell', () => {
  expect(placeOf('/catalog/offerings/0/tiers/1/cells/remote-support', catalog, 'de')).toEqual({
    title: 'Service-Level › Gold › Support per Remotezugriff',
    address: '/catalogs/conference-tv/service-level?tier=gold&feature=remote-support',
  });
  expect(placeOf('/ruleSets/0/rules/1', catalog, 'de')).toBeUndefined();
  expect(placeOf(null, catalog, 'de')).toBeUndefined();
});

test('a curl survives quotes', () => {
  expect(curlOf({ feature: "it's" }, 'http://h')).toContain(String.raw`'{"feature":"it'\''s"}'`);
});
