import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionConflicts } from '../../engine/catalog/option.ts';
import type { CompiledOffering } from '../../engine/catalog/offering.ts';
import type { Cell, Offering, Option, Price } from '../../engine/generated/types.ts';
import type { World } from '../../engine/index.ts';
import { MOST_HOURS, recommend } from '../../engine/money/recommendation.ts';
import { catalogWorld, named } from './money-cases.ts';

const CASES = { numRuns: 10_000 };
const PATIENCE = 120_000;
const features = ['a', 'b', 'c', 'd'] as const;
const tiers = ['low', 'middle', 'high'] as const;

/** Whole amounts, so that the walk can count in plain numbers; undefined is on request. */
type Model = {
  readonly fees: readonly (number | undefined)[];
  readonly cells: readonly (readonly Cell['kind'][])[];
  readonly options: readonly {
    readonly tiers: string[];
    readonly requires: string[];
    readonly excludes: string[];
    readonly fee: number | undefined;
  }[];
};

const fee = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined, freq: 8 });
const someOf = <Value>(values: readonly Value[], maxLength: number) => fc.subarray([...values], { maxLength });
const models: fc.Arbitrary<Model> = fc.record({
  fees: fc.array(fee, { minLength: 1, maxLength: tiers.length }),
  cells: fc.array(
    fc.array(fc.constantFrom('included', 'excluded', 'optional', 'optional'), { minLength: 4, maxLength: 4 }),
    {
      minLength: 3,
      maxLength: 3,
    },
  ),
  options: fc.array(
    fc.record({
      tiers: fc.subarray([...tiers], { minLength: 1 }),
      requires: someOf(features, 1),
      excludes: someOf(features, 1),
      fee,
    }),
    { minLength: 4, maxLength: 4 },
  ),
});

const priceOf = (id: string, amount: number | undefined): Price => ({
  kind: 'recurring',
  ...named(id),
  period: 'year',
  rate: amount === undefined ? { kind: 'on-request' } : { kind: 'amount', amount: `${amount}.00` },
});

function worldOfModel({ fees, cells, options }: Model): World {
  const offering: Offering = {
    ...named('service'),
    tiers: fees.map((_, tier) => ({
      ...named(tiers[tier] ?? ''),
      prices: [`tier-${tier}`],
      cells: Object.fromEntries(
        features.map((id, index) => [id, { kind: cells[tier]?.[index] ?? 'excluded' } as Cell]),
      ),
    })),
    options: options.map(({ tiers: some, requires, excludes }, index): Option => ({
      id: features[index] ?? '',
      tiers: some,
      requires,
      excludes,
      prices: [`option-${index}`],
    })),
  };
  return catalogWorld({
    features: features.map(named),
    offerings: [offering],
    prices: [
      ...fees.map((amount, tier) => priceOf(`tier-${tier}`, amount)),
      ...options.map((option, index) => priceOf(`option-${index}`, option.fee)),
    ],
  });
}

/** The lowest price of every tier with every set of options that can be held and meets the needs; NaN where all are on request. */
function searchAll(model: Model, offering: CompiledOffering, needs: readonly string[]): number | undefined {
  const prices = model.fees.flatMap((tierFee, tier) =>
    Array.from({ length: 2 ** features.length }, (_, bits) => features.filter((_, index) => bits & (1 << index)))
      .filter((held) =>
        held.every((option) => optionConflicts(offering, tiers[tier] ?? '', option, new Set(held)).length === 0),
      )
      .filter((held) => needs.every((need) => isGiven(model.cells[tier]?.[features.indexOf(need as 'a')], held, need)))
      .map((held) =>
        held.reduce<number>(
          (sum, option) => sum + (model.options[features.indexOf(option)]?.fee ?? NaN),
          tierFee ?? NaN,
        ),
      ),
  );
  if (prices.length === 0) return undefined;
  const stated = prices.filter((price) => !Number.isNaN(price));
  return stated.length > 0 ? Math.min(...stated) : NaN;
}

function isGiven(kind: Cell['kind'] | undefined, held: readonly string[], need: string): boolean {
  return kind === 'included' || (kind === 'optional' && held.includes(need));
}

function ask(world: World, needs: object, offering = 'service') {
  const answer = recommend({ catalog: 'small', offering, needs }, world);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

describe('laws of recommendations', () => {
  test(
    'the first is what an exhaustive search finds',
    () => {
      fc.assert(
        fc.property(models, someOf(features, 4), (model, needs) => {
          const world = worldOfModel(model);
          const offering = world.catalog('small')?.numbered(1)?.offerings.get('service') as CompiledOffering;
          const [best] = ask(world, { features: needs }).configurations;
          const expected = searchAll(model, offering, needs);
          const found = best?.missing.length === 0 ? (best.net === null ? NaN : Number(best.net)) : undefined;
          expect(found).toBe(expected);
        }),
        CASES,
      );
    },
    PATIENCE,
  );

  test(
    'the cheapest at any number of hours is the one of the last break-even point before',
    () => {
      const amounts = fc.integer({ min: 0, max: 300 });
      const cases = fc.tuple(
        amounts,
        fc.integer({ min: 1, max: 40 }),
        amounts,
        amounts,
        amounts,
        fc.integer({ min: 0, max: MOST_HOURS }),
      );
      fc.assert(
        fc.property(cases, ([fixed, included, beyond, first, further, hours]) => {
          const world = hourModels(fixed * 10, included, beyond, first, further);
          const { breakEven, configurations } = ask(world, { features: ['a'], hours });
          const start = ask(world, { features: ['a'], hours: 0 }).configurations[0]?.tier;
          const [best] = configurations;
          expect(best?.tier).toBe(breakEven.filter((point) => point.hours <= hours).at(-1)?.to ?? start);
          const byHand = [
            hours === 0 ? 0 : first + (hours - 1) * further,
            fixed * 10 + Math.max(0, hours - included) * beyond,
          ];
          expect(Number(best?.net)).toBe(Math.min(...byHand));
        }),
        CASES,
      );
    },
    PATIENCE,
  );
});

/** Two models of hours: paid by use, and a fee with hours included. */
function hourModels(fixed: number, included: number, beyond: number, first: number, further: number): World {
  const rate = (amount: number) => ({ kind: 'amount', amount: `${amount}` }) as const;
  return catalogWorld({
    features: [named('a')],
    offerings: [
      {
        ...named('service'),
        tiers: [
          { ...named('by-use'), cells: { a: { kind: 'pay-per-use', price: 'use' } } },
          {
            ...named('package'),
            prices: ['fee'],
            cells: { a: { kind: 'allowance', amount: included, unit: 'hours', period: 'year', overage: 'beyond' } },
          },
        ],
      },
    ],
    prices: [
      priceOf('fee', fixed),
      { kind: 'hourly', ...named('use'), rate: rate(further), firstHour: rate(first), blockMinutes: 60 },
      { kind: 'hourly', ...named('beyond'), rate: rate(beyond), blockMinutes: 60 },
    ],
  });
}
