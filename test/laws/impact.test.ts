import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askAlikeOnce, type Catalog, type Contract, impactOn, openImpact } from '../../engine/index.ts';
import { readCatalog, revisionOf, vendors } from '../fixtures/world.ts';
import { contracts } from './questions.ts';

const PATIENCE = { timeout: 240_000 };
const DAY_MS = 86_400_000;

/** The same catalog with other amounts, and with one feature of each offering excluded in its lowest tier. */
function changed(catalog: Catalog): Catalog {
  const text = JSON.stringify(catalog).replaceAll(/"amount":(\d+)/g, (_, amount: string) => `"amount":${2 * +amount}`);
  const other = JSON.parse(text) as Catalog;
  return {
    ...other,
    offerings: other.offerings.map(({ tiers, ...offering }) => ({
      ...offering,
      tiers: tiers.map((tier, index) => (index === 0 ? { ...tier, cells: withoutFirst(tier.cells) } : tier)),
    })) as Catalog['offerings'],
  };
}

type Cells = Catalog['offerings'][number]['tiers'][number]['cells'];

function withoutFirst(cells: Cells): Cells {
  const [first = ''] = Object.keys(cells ?? {});
  return { ...cells, [first]: { kind: 'excluded' } };
}

/** Any contracts of a catalog, many of them without systems and uses, and each again from other days on. */
function soldOf(catalog: Catalog): fc.Arbitrary<readonly Contract[]> {
  const any = fc.tuple(contracts(catalog), fc.boolean(), fc.integer({ min: -700, max: 700 }));
  const both = any.map(([contract, isPlain, days]): readonly Contract[] => {
    const sold: Contract = isPlain ? { ...contract, systems: [], usage: [] } : contract;
    return [
      sold,
      { ...sold, items: sold.items.map(({ until: _, ...item }) => ({ ...item, from: later(item.from, days) })) },
    ];
  });
  return fc.array(both, { minLength: 2, maxLength: 6 }).map((pairs) => pairs.flat());
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

test.each(vendors)('contracts of %s that are asked together are told what each is told alone', PATIENCE, (vendor) => {
  const catalog = readCatalog(vendor);
  const first = revisionOf(catalog);
  const some = fc.record({
    sold: soldOf(catalog),
    appliesTo: fc.constantFrom('new' as const, 'renewals' as const, { existingFrom: '2026-01-01' }),
    day: fc.integer({ min: Date.UTC(2021, 0, 1) / DAY_MS, max: Date.UTC(2029, 0, 1) / DAY_MS }),
  });
  fc.assert(
    fc.property(some, ({ appliesTo, day, sold }) => {
      const effectiveFrom = new Date(day * DAY_MS).toISOString();
      const next = revisionOf(changed(catalog), { revision: 2, effectiveFrom, appliesTo });
      const impact = openImpact([first], next);
      const ask = askAlikeOnce(impact);
      // the second round is answered from what the first has asked
      for (const contract of [...sold, ...sold]) expect(ask(contract)).toEqual(impactOn(contract, impact));
    }),
    { numRuns: 15 },
  );
});
