import { describe, expect, test } from 'vitest';
import type { Recommendations } from '../../../engine/generated/types.ts';
import { recommend } from '../../../engine/money/recommendation.ts';
import { seedWorld } from '../../fixtures/world.ts';

function ask(body: unknown): Recommendations {
  const answer = recommend(body, seedWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

const hours = (amount: number) => ({
  catalog: 'groupios',
  offering: 'support-model',
  needs: { features: ['support-hours'], hours: amount },
});

describe('the cheapest support model for so many hours a year', () => {
  test.each<[number, readonly [string, string][]]>([
    [
      0,
      [
        ['s', '0.00'],
        ['m', '499.00'],
        ['l', '899.00'],
      ],
    ],
    [
      3,
      [
        ['s', '407.00'],
        ['m', '499.00'],
        ['l', '899.00'],
      ],
    ],
    [
      4,
      [
        ['m', '499.00'],
        ['s', '536.00'],
        ['l', '899.00'],
      ],
    ],
    [
      8,
      [
        ['m', '895.00'],
        ['l', '899.00'],
        ['s', '1052.00'],
      ],
    ],
    [
      9,
      [
        ['l', '988.00'],
        ['m', '994.00'],
        ['s', '1181.00'],
      ],
    ],
    [
      7.25,
      [
        ['m', '895.00'],
        ['l', '899.00'],
        ['s', '1052.00'],
      ],
    ],
  ])('%d hours', (amount, ranking) => {
    expect(ask(hours(amount)).configurations.map(({ tier, net }) => [tier, net])).toEqual(ranking);
  });

  test('changes at 4 and at 9 hours', () => {
    expect(ask(hours(1)).breakEven).toEqual([
      { hours: 4, from: 's', to: 'm', net: '499.00' },
      { hours: 9, from: 'm', to: 'l', net: '988.00' },
    ]);
  });

  test('hours alone are a need too', () => {
    expect(ask({ ...hours(3), needs: { features: [], hours: 3 } }).configurations[0]).toMatchObject({
      tier: 's',
      adds: [],
    });
  });
});

describe('tiers with the options that are needed', () => {
  const needs = (...features: string[]) => ({
    catalog: 'conference-tv',
    offering: 'service-level',
    needs: { features },
  });

  test('what meets the needs comes first; options nobody needs are not bought', () => {
    const { configurations } = ask(needs('remote-support', 'after-hours-phone'));
    expect(configurations.map(({ tier, options, missing }) => [tier, options, missing])).toEqual([
      ['platin', ['after-hours-phone'], []],
      ['gold', [], ['after-hours-phone']],
      ['silber', [], ['remote-support', 'after-hours-phone']],
    ]);
  });

  test('adds are the features beyond the needs', () => {
    const silber = ask(needs('warranty')).configurations.find(({ tier }) => tier === 'silber');
    expect(silber).toMatchObject({
      adds: ['software-updates', 'response-time', 'phone-support', 'video-support', 'email-support'],
      missing: [],
      net: null,
      currency: 'EUR',
    });
  });

  test('without hours that are counted there are no break-even points', () => {
    expect(ask(needs('warranty'))).toMatchObject({ breakEven: [], complete: true });
  });
});

test.each<[string, object, string, string]>([
  [
    'an unknown offering',
    { catalog: 'groupios', offering: 'x', needs: { features: [] } },
    'unknown-offering',
    '/offering',
  ],
  ['an unknown feature', { ...hours(1), needs: { features: ['toString'] } }, 'unknown-feature', '/needs/features/0'],
  ['an unknown catalog', { ...hours(1), catalog: 'x' }, 'unknown-catalog', '/catalog'],
  ['negative hours', hours(-1), 'bad-amount', '/needs/hours'],
  ['an unknown number', { ...hours(1), drivers: { seats: 1 } }, 'unknown-attribute', '/drivers/seats'],
  ['no needs', { catalog: 'groupios', offering: 'support-model' }, 'bad-shape', '/needs'],
])('%s is an issue', (_, body, code, pointer) => {
  const answer = recommend(body, seedWorld);
  expect(answer.ok ? [] : answer.issues).toMatchObject([{ code, pointer }]);
});
