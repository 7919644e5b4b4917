import type { Catalog, Cell, Feature, Offering } from '../../engine/index.ts';
import { readCatalog } from '../../test/fixtures/world.ts';

const CELLS: readonly Cell[] = [
  { kind: 'included' },
  { kind: 'excluded' },
  { kind: 'amount', amount: 4, unit: 'hours' },
  { kind: 'text', text: { de: 'nach Absprache', en: 'by arrangement' } },
];

/** A seed catalog with one offering that is as wide and as long as asked: each tier inherits from the one before. */
export function wideCatalog(features: number, tiers: number): Catalog {
  const { exclusions: _, footnotes: __, notes: ___, ...catalog } = readCatalog('conference-tv');
  const named = Array.from({ length: features }, (_, index) => featureOf(index));
  return { ...catalog, features: named, offerings: [offeringOf(named, tiers)] };
}

function featureOf(index: number): Feature {
  const number = String(index + 1);
  return { id: `feature-${number}`, title: { de: `Leistung ${number}`, en: `Feature ${number}` } };
}

function offeringOf(features: readonly Feature[], tiers: number): Offering {
  return {
    id: 'service-level',
    title: { de: 'Service-Level', en: 'Service level' },
    sheet: { title: { de: 'Im Vergleich', en: 'Compared' }, rows: features.map(({ id }) => id) },
    tiers: Array.from({ length: tiers }, (_, tier) => ({
      id: `tier-${String(tier + 1)}`,
      title: { de: `Stufe ${String(tier + 1)}`, en: `Tier ${String(tier + 1)}` },
      cells: Object.fromEntries(
        features.map(({ id }, index) => [id, CELLS[(index + tier) % CELLS.length] ?? CELLS[0]]),
      ),
    })),
  } as Offering;
}
