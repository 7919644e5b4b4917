import type {
  Answer,
  DraftContent,
  Expectation,
  Question,
  Scenario,
  ScenarioQuestion,
  Text,
} from '../../engine/index.ts';
import { draftOf } from '../asking/draft-of.ts';
import type { Draft } from '../asking/draft.ts';
import { numericAttributes } from '../asking/numeric-attributes.ts';
import { questionOf } from '../asking/question-of.ts';
import { catalogOf } from '../editing/draft-catalog.ts';

/** A scenario that the form can show; its members may still be wrong. */
export function isShowable(scenario: unknown): scenario is Scenario {
  if (typeof scenario !== 'object' || scenario === null) return false;
  const { expect, question } = scenario as Partial<Scenario>;
  const { contract } = (question ?? {}) as Partial<ScenarioQuestion>;
  return typeof expect === 'object' && typeof contract === 'object' && Array.isArray(contract.items);
}

/** The question of a scenario as it is typed. */
export function typedQuestion({ question }: Scenario): Draft {
  return draftOf(question as Question);
}

/**
 * The question with what was typed; what the form does not show of its contract stays.
 * LAW: typing nothing changes nothing (test/ui/scenario-draft.test.ts).
 */
export function withTyped(question: ScenarioQuestion, draft: Draft, content: DraftContent): ScenarioQuestion {
  const catalog = catalogOf(content);
  const reads = catalog.features?.find(({ id }) => id === draft.feature)?.reads ?? [];
  const { contract, lang: _, ...asked } = questionOf(draft, reads, numericAttributes(catalog), '') as ScenarioQuestion;
  const { attributes: _a, systems: _s, usage: _u, ...kept } = question.contract;
  const items = contract.items.map((item, index) => ({ ...keptOf(question, index), ...item }));
  return { ...asked, contract: { ...kept, ...contract, items }, ...(question.lang && { lang: question.lang }) };
}

/** What an item has besides what the form shows. */
function keptOf({ contract }: ScenarioQuestion, index: number): object {
  const { options: _, until: __, ...rest } = contract.items[index] ?? {};
  return rest;
}

/** Everything that an answer says and a scenario can expect. */
export function expectationOf({ allowance, charge, conditions, deadlines, decision, reason }: Answer): Expectation {
  const due = Object.fromEntries(deadlines.flatMap(({ target, due: at }) => (at ? [[target, at]] : [])));
  const left = allowance?.remaining;
  return {
    decision,
    code: reason.code,
    net: charge?.net ?? null,
    ...(Object.keys(due).length > 0 && { due }),
    ...(typeof left === 'number' && { remaining: left }),
    ...(conditions.length > 0 && { conditions: [...new Set(conditions.map(({ code }) => code))] }),
  };
}

/** An expectation with another member; left out where it may be anything. */
export function expecting<Name extends keyof Expectation>(
  expect: Expectation,
  name: Name,
  value: Expectation[Name] | undefined,
): Expectation {
  const { [name]: _, ...rest } = expect;
  return (value === undefined ? rest : { ...expect, [name]: value }) as Expectation;
}

/** A new scenario that asks a question; what it expects is said afterwards. */
export function newScenario(question: Question, title: Text, taken: readonly unknown[]): Scenario {
  const ids = new Set(taken.map((scenario) => (scenario as { readonly id?: unknown } | null)?.id));
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => `case-${String(index + 1)}`);
  const { lang: _, ...asked } = question;
  return {
    id: numbers.find((id) => !ids.has(id)) ?? 'case',
    title,
    question: asked as ScenarioQuestion,
    expect: { decision: 'granted' },
  };
}
