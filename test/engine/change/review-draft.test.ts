import { describe, expect, test } from 'vitest';
import { readAskableDraft, readSoundDraft, reviewDraft } from '../../../engine/change/review-draft.ts';
import type { DraftContent, Scenario } from '../../../engine/index.ts';
import { vendors } from '../../fixtures/world.ts';
import { draftOfVendor, goldAnswers, reading } from './drafts.ts';

function errorsOf(draft: DraftContent): readonly string[] {
  const sound = readSoundDraft(draft, reading);
  return sound.ok ? [] : sound.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

function goldWith(change: Partial<Scenario>): DraftContent {
  return draftOfVendor('conference-tv', { ...goldAnswers, ...change });
}

test.each(vendors)('the draft of %s is sound', (vendor) => {
  expect(errorsOf(draftOfVendor(vendor))).toEqual([]);
});

test('what keeps a draft from being published are the errors of its review', () => {
  const { catalog, ...rest } = draftOfVendor('conference-tv');
  const broken = { ...rest, catalog: { ...catalog, offerings: 'none' }, ruleSets: [{ id: 'x' }], scenarios: [1] };
  const errors = reviewDraft(broken as never, reading).filter(({ level }) => level === 'error');
  expect(errorsOf(broken as never)).toEqual(errors.map(({ code, pointer }) => `${code} ${pointer}`));
  expect(errors.map(({ pointer }) => pointer.split('/')[1])).toEqual(
    expect.arrayContaining(['catalog', 'ruleSets', 'scenarios']),
  );
});

test('warnings of the catalog have their places in the draft', () => {
  const { catalog, ...rest } = draftOfVendor('conference-tv');
  const groups = [...(catalog.groups ?? []), { id: 'nobody', title: { de: 'Niemand', en: 'Nobody' } }];
  expect(reviewDraft({ ...rest, catalog: { ...catalog, groups } } as DraftContent, reading)).toContainEqual(
    expect.objectContaining({
      code: 'unused-group',
      level: 'warning',
      pointer: expect.stringMatching(/^\/catalog\/groups/),
    }),
  );
});

describe('rule sets', () => {
  test('of another catalog are refused', () => {
    const draft = draftOfVendor('groupios');
    const ruleSets = draft.ruleSets.map((set) => ({ ...set, id: 'connect-com/partner' }));
    expect(errorsOf({ ...draft, ruleSets })).toEqual(['foreign-rule-set /ruleSets/0/id']);
  });

  test('whose examples fail are refused, at the place of the example', () => {
    const draft = draftOfVendor('groupios');
    const [set] = draft.ruleSets;
    const examples = set?.examples.map((example) => ({ ...example, fires: [] }));
    const places = errorsOf({ ...draft, ruleSets: [{ ...set, examples }] });
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toMatch(/^bad-rule-set \/ruleSets\/0\/examples\/\d+\/fires$/);
  });
});

describe('scenarios', () => {
  test('that hold let the draft pass', () => {
    expect(errorsOf(goldWith({}))).toEqual([]);
  });

  test.each<[string, Scenario['expect'], string]>([
    ['decision', { decision: 'denied' }, '/scenarios/0/expect/decision'],
    ['code', { decision: 'granted', code: 'unlimited' }, '/scenarios/0/expect/code'],
    ['charge', { decision: 'granted', net: '10.00' }, '/scenarios/0/expect/net'],
    ['allowance', { decision: 'granted', remaining: 1 }, '/scenarios/0/expect/remaining'],
    ['conditions', { decision: 'granted', conditions: ['x'] }, '/scenarios/0/expect/conditions'],
    [
      'deadline',
      { decision: 'granted', due: { response: '2026-11-24T10:00:01+01:00' } },
      '/scenarios/0/expect/due/response',
    ],
  ])('with another %s fail', (_what, expected, pointer) => {
    expect(errorsOf(goldWith({ expect: expected }))).toEqual([`scenario-fails ${pointer}`]);
  });

  test('that fail say what was expected and what was found, nothing where it is nothing', () => {
    const paramsOf = (change: Partial<Scenario>) => reviewDraft(goldWith(change), reading).map(({ params }) => params);
    expect(paramsOf({ expect: { decision: 'denied' } })).toEqual([{ expected: 'denied', found: 'granted' }]);
    expect(paramsOf({ expect: { decision: 'granted', net: '10.00' } })).toEqual([{ expected: '10.00' }]);
    const question = { ...goldAnswers.question, feature: 'remote' };
    expect(paramsOf({ question })).toEqual([{ code: 'unknown-feature' }]);
  });

  test('whose question cannot be read fail, at what is wrong with it', () => {
    const question = { ...goldAnswers.question, feature: 'remote' };
    expect(errorsOf(goldWith({ question }))).toEqual(['scenario-fails /scenarios/0/question/feature']);
  });

  test('of one id are refused', () => {
    expect(errorsOf(draftOfVendor('conference-tv', goldAnswers, goldAnswers))).toEqual([
      'duplicate-id /scenarios/1/id',
    ]);
  });

  test('do not keep a draft from being asked', () => {
    expect(readAskableDraft(goldWith({ expect: { decision: 'denied' } }), reading).ok).toBe(true);
  });
});
