import fc from 'fast-check';
import type { Amendment, Catalog } from '../../engine/index.ts';
import { readCatalog, vendors } from '../fixtures/world.ts';
import { questions, type Sent } from './questions.ts';

const DAY_MS = 86_400_000;
const catalogs = new Map<string, Catalog>(vendors.map((vendor) => [vendor, readCatalog(vendor)]));

/** Days of the years that questions are asked in, as they begin and end in each zone of the catalogs. */
const days = fc
  .tuple(fc.integer({ min: 18_000, max: 22_500 }), fc.integer({ min: 0, max: 900 }))
  .map(([first, length]) => ({ from: isoDay(first), until: isoDay(first + length) }));

export const someDays = fc.option(days, { nil: {} });

/** A question whose contract has one amendment that fits it; only such are looked at. */
export function amended(amendments: (question: Sent) => fc.Arbitrary<Amendment>) {
  return questions.chain((question) =>
    amendments(question).map((amendment) => ({
      question,
      amended: { ...question, contract: { ...question.contract, amendments: [amendment] } },
    })),
  );
}

/** Any amendment that is about what is asked for, or about what it costs. */
export function anyAmendment(question: Sent): fc.Arbitrary<Amendment> {
  const { feature } = question;
  const { prices = [], targets = [] } = catalogs.get(question.contract.catalog) ?? {};
  const about = { feature: fc.constant(feature), days: someDays };
  const withDays = ({ days: own, ...amendment }: { readonly days: object }) => ({ ...amendment, ...own }) as Amendment;
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('include', 'exclude'), ...about }).map(withDays),
    fc
      .record({
        kind: fc.constant('allowance'),
        ...about,
        amount: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant('unlimited')),
        unit: fc.constant('hours'),
      })
      .map(withDays),
    ...(targets.length === 0
      ? []
      : [
          fc
            .record({
              kind: fc.constant('target'),
              target: fc.constantFrom(...targets.map(({ id }) => id)),
              days: someDays,
              amount: fc.integer({ min: 1, max: 40 }),
              unit: fc.constant('hours'),
            })
            .map(withDays),
        ]),
    ...(prices.length === 0
      ? []
      : [
          fc
            .record({
              kind: fc.constant('price'),
              price: fc.constantFrom(...prices.map(({ id }) => id)),
              days: someDays,
              amount: fc.constantFrom('0.00', '45.50', '300.00'),
            })
            .map(withDays),
        ]),
    fc.record({ kind: fc.constant('term'), months: fc.integer({ min: 1, max: 48 }) }).map((each) => each as Amendment),
  );
}

/** The day of so many days after 1970-01-01. */
export function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
