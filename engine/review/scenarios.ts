import { parseInstant } from '../calendar/instant.ts';
import { below, type Pointer } from '../catalog/place.ts';
import { answerQuestion } from '../decision/ask.ts';
import type { World } from '../decision/world.ts';
import type { Answer, Expectation, Scenario } from '../generated/types.ts';
import { validateScenario } from '../generated/validators.js';
import type { Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { findDuplicateIds } from './duplicate-ids.ts';
import { blocker } from './finding.ts';
import { readShapeErrors } from './shape.ts';

/**
 * Every scenario that is not well written; pointers are into the list.
 * @issue those of the shape, and `duplicate-id`
 */
export function reviewScenarios(scenarios: readonly unknown[]): readonly Issue[] {
  const shapes = scenarios.map((scenario, index) => readScenario(scenario, below('', index)));
  return [...findDuplicateIds(scenarios), ...shapes.flatMap((read) => (read.ok ? [] : read.issues))];
}

/** A scenario that is well written, or the issues of its shape; their pointers begin with its place. */
export function readScenario(scenario: unknown, place: Pointer): Outcome<Scenario> {
  if (validateScenario(scenario)) return success(scenario);
  return failure(readShapeErrors(scenario, validateScenario.errors ?? []).map((issue) => placed(issue, place)));
}

/** What a scenario's question is answered, where it can be, and everything that is not as the scenario expects. */
export type ScenarioResult = { readonly answer?: Answer; readonly issues: readonly Issue[] };

/**
 * Every scenario whose answer is not what it expects; pointers are into the list, and what was expected and found
 * stands among the facts of its issues, left out where it is nothing.
 * @issue `scenario-fails` the question cannot be read, or the answer says something else
 */
export function runScenarios(scenarios: readonly Scenario[], world: World): readonly Issue[] {
  return scenarios.flatMap((scenario, index) => tryScenario(scenario, world, below('', index)).issues);
}

/** What comes of one scenario; the pointers of its issues begin with its place. */
export function tryScenario({ question, expect }: Scenario, world: World, place: Pointer): ScenarioResult {
  const answer = answerQuestion(question, world);
  if (answer.ok) return { answer: answer.value, issues: differences(expect, answer.value, below(place, 'expect')) };
  const issues = answer.issues.map(({ code, detail, pointer }) =>
    fails(below(place, 'question') + pointer, `\`${code}\`: ${detail}`, { code }),
  );
  return { issues };
}

function differences(expected: Expectation, answer: Answer, place: Pointer): readonly Issue[] {
  const { charge, allowance, conditions, deadlines, decision, reason } = answer;
  const codes = conditions.map(({ code }) => code);
  return [
    ...compare(expected.decision, decision, below(place, 'decision')),
    ...compare(expected.code, reason.code, below(place, 'code')),
    ...compare(expected.net, charge?.net ?? null, below(place, 'net')),
    ...compare(expected.remaining, remainingOf(allowance), below(place, 'remaining')),
    ...compare(sorted(expected.conditions), sorted(codes), below(place, 'conditions')),
    ...Object.entries(expected.due ?? {}).flatMap(([target, due]) =>
      compareInstants(due, deadlines.find((one) => one.target === target)?.due, below(place, 'due', target)),
    ),
  ];
}

type Said = string | number | null;

function compare(expected: Said | undefined, found: Said | undefined, place: Pointer): readonly Issue[] {
  if (expected === undefined || expected === found) return [];
  return [differs(expected, found, place)];
}

function compareInstants(expected: string, found: string | undefined, place: Pointer): readonly Issue[] {
  if (found !== undefined && parseInstant(found) === parseInstant(expected)) return [];
  return [differs(expected, found, place)];
}

function differs(expected: Said, found: Said | undefined, place: Pointer): Issue {
  const detail = `expected ${tell(expected)}; found ${tell(found)}`;
  return fails(place, detail, { ...factOf('expected', expected), ...factOf('found', found) });
}

/** What says nothing is no fact. */
function factOf(name: string, said: Said | undefined): Facts {
  return said === null || said === undefined || said === '' ? {} : { [name]: said };
}

function remainingOf(allowance: Answer['allowance']): Said {
  return allowance?.remaining ?? null;
}

function sorted(codes: readonly string[] | undefined): string | undefined {
  return codes && [...codes].sort().join(', ');
}

function tell(said: Said | undefined): string {
  return said === null || said === undefined || said === '' ? 'none' : `\`${said}\``;
}

type Facts = Readonly<Record<string, string | number>>;

function fails(place: Pointer, detail: string, facts: Facts): Issue {
  return blocker('scenario-fails', place, detail, facts);
}

/** An issue with its place below another. */
export function placed(issue: Issue, place: Pointer): Issue {
  return { ...issue, pointer: place + issue.pointer };
}
