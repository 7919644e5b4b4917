// @vitest-environment node
import { expect, test } from 'vitest';
import { cellScenario } from '../../admin-ui/scenarios/cell-scenario.ts';
import { coverageOf } from '../../admin-ui/scenarios/covered-cells.ts';
import {
  expectationOf,
  expecting,
  isShowable,
  newScenario,
  typedQuestion,
  withTyped,
} from '../../admin-ui/scenarios/scenario-draft.ts';
import { readSoundDraft, tryScenarios, type Scenario } from '../../engine/index.ts';
import { draftOfVendor, goldAnswers, reading } from '../engine/change/drafts.ts';

const content = draftOfVendor('conference-tv', goldAnswers);
const full: Scenario = {
  ...goldAnswers,
  question: {
    ...goldAnswers.question,
    lang: 'en',
    contract: {
      ...goldAnswers.question.contract,
      items: goldAnswers.question.contract.items.map((item) => ({ ...item, id: 'first', options: [] })),
      systems: [{ id: 'S-1', delivered: '2026-01-01' }],
      attributes: { warrantyMonths: 12 },
    },
  },
};

test.each([goldAnswers, full])('LAW: typing nothing changes nothing', (scenario) => {
  const { options: _, ...item } = scenario.question.contract.items[0] ?? {};
  const contract = { ...scenario.question.contract, items: [item] };
  expect(withTyped(scenario.question, typedQuestion(scenario), content)).toEqual({ ...scenario.question, contract });
});

test('what is typed is asked', () => {
  const typed = { ...typedQuestion(full), feature: 'phone-support', attributes: {} };
  const question = withTyped(full.question, typed, content);
  expect([question.feature, question.contract.attributes]).toEqual(['phone-support', undefined]);
});

test('LAW: a scenario that takes over the present answer holds', () => {
  const answer = answerOf(goldAnswers);
  const scenario = { ...goldAnswers, expect: expectationOf(answer) };
  expect(readSoundDraft(draftOfVendor('conference-tv', scenario), reading)).toMatchObject({ ok: true });
  expect(scenario.expect).toMatchObject({ decision: 'granted', code: 'included', net: null });
});

function answerOf(scenario: Scenario) {
  const tried = tryScenarios(draftOfVendor('conference-tv', scenario), reading);
  const answer = tried.ok ? tried.value[0]?.answer : undefined;
  if (!answer) throw new Error('the question is answered');
  return answer;
}

test('what may be anything is left out', () => {
  const { expect: wanted } = goldAnswers;
  expect(expecting(wanted, 'code', undefined)).toEqual({ decision: 'granted', net: null });
  expect(expecting(wanted, 'remaining', 60)).toEqual({ ...wanted, remaining: 60 });
});

test('a new scenario has an id that no other has', () => {
  const { question, title } = goldAnswers;
  expect(newScenario(question, title, [{ id: 'case-1' }, null, 5]).id).toBe('case-2');
});

test('a cell becomes a scenario that can be asked', () => {
  const cell = { offering: 'service-level', tier: 'gold', feature: 'remote-support' };
  const scenario = cellScenario(content, cell, Date.parse('2026-11-24T10:00:00+01:00'));
  expect(scenario?.title['de']).toMatch(/^Gold: /);
  expect(scenario && answerOf(scenario).decision).toBe('granted');
  expect(cellScenario(content, { ...cell, offering: 'none' }, 0)).toBeUndefined();
});

test('a cell is covered where a scenario asks about it', () => {
  const tried = tryScenarios(content, reading);
  const [offering] = coverageOf(content, tried.ok ? tried.value : undefined);
  const row = offering?.rows.find(({ feature }) => feature === 'remote-support');
  expect([offering?.covered, row?.counts]).toEqual([1, [0, 1, 0]]);
});

test.each([undefined, null, 5, {}, { question: {}, expect: {} }, { question: { contract: { items: [] } } }])(
  '%j has not the form of a scenario',
  (scenario) => {
    expect(isShowable(scenario)).toBe(false);
  },
);
