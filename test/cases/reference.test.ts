import { expect, test } from 'vitest';
import { readAsker } from '../../engine/decision/asker.ts';
import { listCandidates } from '../../engine/decision/candidates.ts';
import { examine } from '../../engine/decision/facts.ts';
import { readSituation } from '../../engine/decision/read-situation.ts';
import type { Question } from '../../engine/index.ts';
import { fireRules } from '../../engine/rules/compile.ts';
import { fireByReference } from '../../engine/rules/reference.ts';
import type { Firing } from '../../engine/rules/ranked-rule.ts';
import { readJson, seedWorld } from '../fixtures/world.ts';

type Case = { readonly id: string; readonly ask: Question; readonly expect: { readonly error?: string } };

const cases = readJson<readonly Case[]>('test/cases/check.json').filter(({ expect: { error } }) => error === undefined);

test.each(cases.map(({ id, ask }) => [id, ask] as const))('json-rules-engine agrees on %s', async (_, ask) => {
  const situation = readSituation(readAsker(ask, seedWorld), ask, seedWorld);
  if (!situation.ok) throw new Error(JSON.stringify(situation.issues));
  for (const candidate of listCandidates(situation.value)) {
    const { facts } = examine(candidate, situation.value);
    const { revision, rules } = candidate.revision;
    const reference = await fireByReference(revision.ruleSets, ask.feature, facts);
    expect(idsOf(reference)).toEqual(idsOf(fireRules(rules, ask.feature, facts)));
  }
});

function idsOf({ fired, unknown }: Firing): { readonly fired: readonly string[]; readonly unknown: readonly string[] } {
  return { fired: fired.map(({ id }) => id), unknown: unknown.map(({ id }) => id) };
}
