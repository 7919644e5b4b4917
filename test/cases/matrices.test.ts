import { describe, expect, test } from 'vitest';
import { answerQuestion, type Answer } from '../../engine/index.ts';
import { seedWorld } from '../fixtures/world.ts';
import { matrices } from './matrices.ts';

const cells = matrices.flatMap(({ catalog, offering, tiers, rows }) =>
  Object.entries(rows).flatMap(([feature, marks]) =>
    tiers.map((tier, column) => ({ catalog, offering, tier, feature, mark: marks[column] ?? '' })),
  ),
);

describe('every printed cell answers as it is printed', () => {
  test.each(cells)('$catalog $tier $feature: $mark', ({ catalog, offering, tier, feature, mark }) => {
    expect(printedMark(ask(catalog, offering, tier, [], feature))).toBe(mark);
  });

  test.each(cells.filter(({ mark }) => mark === 'o'))(
    '$catalog $tier $feature is granted once bought',
    ({ catalog, offering, tier, feature }) => {
      const answer = ask(catalog, offering, tier, [feature], feature);
      expect(answer).toMatchObject({ decision: 'granted', reason: { code: 'option-purchased' } });
      expect(answer.grantedBy?.option).toBe(feature);
    },
  );
});

function ask(catalog: string, offering: string, tier: string, options: readonly string[], feature: string): Answer {
  const item = { offering, tier, options, from: '2026-01-01', until: '2026-12-31' };
  const contract = { catalog, customer: 'ACME', items: [item] };
  const answer = answerQuestion({ contract, feature, at: '2026-11-24T10:00:00+01:00' }, seedWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

function printedMark({ decision, reason, value }: Answer): string {
  if (reason.code === 'excluded') return '-';
  if (reason.code === 'option-not-purchased') return 'o';
  if (decision !== 'granted') return reason.code;
  return value && 'amount' in value ? `${value.amount} ${value.unit}` : 'y';
}
