import { expect, test } from 'vitest';
import { reviewDraft } from '../../../engine/change/review-draft.ts';
import { readTrialWorld, tryCells, tryScenarios } from '../../../engine/change/try-draft.ts';
import type { DraftContent, Scenario } from '../../../engine/index.ts';
import { vendors } from '../../fixtures/world.ts';
import { draftOfVendor, goldAnswers, reading } from './drafts.ts';

const denies: Scenario = { ...goldAnswers, id: 'gold-denies', expect: { decision: 'denied' } };
const nobody: Scenario = { ...goldAnswers, id: 'nobody', question: { ...goldAnswers.question, feature: 'nothing' } };

test('each scenario has its answer, and what is not as it expects', () => {
  const tried = tryScenarios(draftOfVendor('conference-tv', goldAnswers, denies, nobody), reading);
  if (!tried.ok) throw new Error('the draft can be asked');
  expect(tried.value.map(({ answer }) => answer?.decision)).toEqual(['granted', 'granted', undefined]);
  expect(tried.value.map(({ issues }) => issues.map(({ pointer }) => pointer))).toEqual([
    [],
    ['/scenarios/1/expect/decision'],
    ['/scenarios/2/question/feature'],
  ]);
});

test('LAW: the issues of the scenarios are those that keep the draft from being published', () => {
  const draft = draftOfVendor('conference-tv', goldAnswers, denies, nobody);
  const tried = tryScenarios(draft, reading);
  const errors = reviewDraft(draft, reading).filter(({ level }) => level === 'error');
  expect(tried.ok && tried.value.flatMap(({ issues }) => issues)).toEqual(errors);
});

test('a scenario that is not well written says so at its place, and the others are tried all the same', () => {
  const { expect: _, ...half } = goldAnswers;
  const tried = tryScenarios(
    { ...draftOfVendor('conference-tv', goldAnswers), scenarios: [half, goldAnswers] },
    reading,
  );
  expect(tried.ok && tried.value.map(({ issues }) => issues.map(({ code, pointer }) => `${code} ${pointer}`))).toEqual([
    ['shape-missing /scenarios/0/expect'],
    [],
  ]);
});

test('a content is read once, however often it is asked; another content, or other rules around it, anew', () => {
  const draft = draftOfVendor('conference-tv');
  const world = readTrialWorld(draft, reading);
  expect(readTrialWorld(draft, reading)).toBe(world);
  expect(readTrialWorld({ ...draft }, reading)).not.toBe(world);
  expect(readTrialWorld(draft, { ...reading })).not.toBe(world);
});

test('what cannot be asked says what keeps it', () => {
  const { catalog, ...rest } = draftOfVendor('conference-tv', goldAnswers);
  const broken: DraftContent = { ...rest, catalog: { ...catalog, currency: 'gold' } as DraftContent['catalog'] };
  for (const tried of [tryScenarios(broken, reading), tryCells(broken, reading)])
    expect(tried.ok ? [] : tried.issues.map(({ pointer }) => pointer)).toEqual(['/catalog/currency']);
});

test.each(vendors)('every cell of the sheets of %s is decided by some rule', (vendor) => {
  const tried = tryCells(draftOfVendor(vendor), reading);
  if (!tried.ok) throw new Error('the draft can be asked');
  expect(tried.value.length).toBeGreaterThan(0);
  expect(tried.value.filter(({ rules }) => rules.length === 0)).toEqual([]);
});

test('a rule of the vendor fires in the cells that it is about', () => {
  const tried = tryCells(draftOfVendor('groupios'), reading);
  const cells = tried.ok
    ? tried.value.filter(({ rules }) => rules.includes('groupios/partner/authorisation-required'))
    : [];
  expect(new Set(cells.map(({ feature }) => feature))).toEqual(new Set(['end-customer-contact']));
});
