import { expect, test } from 'vitest';
import { recommend } from '../../../engine/money/recommendation.ts';
import { yearlyCosts } from '../../../engine/money/yearly-costs.ts';
import { seedWorld } from '../../fixtures/world.ts';

const request = (hours: number) => ({
  catalog: 'groupios',
  offering: 'support-model',
  needs: { features: ['support-hours'], hours },
});

function costsAt(hours: readonly number[]) {
  const costs = yearlyCosts(request(0), hours, seedWorld);
  if (!costs.ok) throw new Error(JSON.stringify(costs.issues));
  return costs.value;
}

// LAW: each amount is the one that a recommendation for so many hours gives.
test('the lines say what recommendations say', () => {
  const hours = [0, 0.5, 1, 3, 4, 8, 12, 40];
  const costs = costsAt(hours);
  for (const [index, amount] of hours.entries()) {
    const recommended = recommend(request(amount), seedWorld);
    const nets = recommended.ok && recommended.value.configurations.map(({ tier, net }) => [tier, net] as const);
    const lines = costs.map(({ tier, nets }) => [tier, nets[index]] as const);
    expect(Object.fromEntries(lines)).toEqual(Object.fromEntries(nets || []));
  }
});

test('an offering that counts no hours has no lines, and an unknown one is refused', () => {
  const body = { catalog: 'conference-tv', offering: 'service-level', needs: { features: ['warranty'] } };
  expect(yearlyCosts(body, [0], seedWorld)).toEqual({ ok: true, value: [] });
  expect(yearlyCosts({ ...body, offering: 'x' }, [0], seedWorld)).toMatchObject({
    ok: false,
    issues: [{ code: 'unknown-offering' }],
  });
});
