import { expect, test } from 'vitest';
import { answerQuestion } from '../../../engine/decision/ask.ts';
import { clockSegments } from '../../../engine/decision/clock-segments.ts';
import type { Answer } from '../../../engine/generated/types.ts';
import { seedWorld } from '../../fixtures/world.ts';

const HOUR_MS = 3_600_000;

function revisionOf(catalog: string) {
  const revision = seedWorld.catalog(catalog)?.numbered(1);
  if (!revision) throw new Error(`there is no ${catalog}`);
  return revision;
}

function answerAt(at: string): Answer {
  const items = [{ offering: 'service-level', tier: 'gold', from: '2026-01-01', until: '2026-12-31' }];
  const question = { contract: { catalog: 'conference-tv', items }, feature: 'response-time', at };
  const answer = answerQuestion(question, seedWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

function segmentsAt(at: string) {
  const answer = answerAt(at);
  const [deadline] = answer.deadlines;
  if (!deadline) throw new Error('there is no deadline');
  return { due: deadline.due, found: clockSegments(revisionOf('conference-tv'), deadline, answer.at) };
}

test('within hours the clock runs through', () => {
  const { due, found } = segmentsAt('2026-11-24T15:00:00+01:00');
  expect(found).toEqual([{ from: Date.parse('2026-11-24T15:00:00+01:00'), until: Date.parse(due), open: true }]);
});

// LAW: the stretches follow each other from the instant asked to the instant due, and what runs is what was promised.
test.each([
  '2026-11-24T17:00:00+01:00',
  '2026-11-27T17:59:00+01:00',
  '2026-11-28T12:00:00+01:00',
  '2026-12-24T17:00:00+01:00',
])('the clock of %s runs for two hours in all', (at) => {
  const { due, found } = segmentsAt(at);
  expect(found[0]?.from).toBe(Date.parse(at));
  expect(found.at(-1)?.until).toBe(Date.parse(due));
  for (const [index, next] of found.slice(1).entries()) expect(found[index]?.until).toBe(next.from);
  const running = found.filter(({ open }) => open).reduce((sum, { from, until }) => sum + until - from, 0);
  expect(running).toBe(2 * HOUR_MS);
});

test('elapsed time never rests, and a time that is up has no stretch', () => {
  const commitment = { amount: 8, unit: 'hours' as const };
  const elapsed = { target: 'response', due: '2026-11-29T02:00:00+01:00', commitment, calendar: null };
  const revision = revisionOf('conference-tv');
  expect(clockSegments(revision, elapsed, '2026-11-28T18:00:00+01:00')).toMatchObject([{ open: true }]);
  expect(clockSegments(revision, elapsed, elapsed.due)).toEqual([]);
});
