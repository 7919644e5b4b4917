import type { DraftContent, Offering, ScenarioResult } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import { isShowable } from './scenario-draft.ts';

/** A row of an offering's matrix, and how many scenarios ask about each of its tiers. */
export type CoveredRow = { readonly feature: string; readonly counts: readonly number[] };

/** How far an offering's cells are covered by scenarios. */
export type Coverage = {
  readonly offering: Offering;
  readonly rows: readonly CoveredRow[];
  readonly covered: number;
  readonly cells: number;
};

/**
 * Which cells scenarios ask about: that of the item that the answer stands on, or, where none decided, of every item.
 * @param results what came of each scenario; undefined while they are not asked
 */
export function coverageOf(content: DraftContent, results: readonly ScenarioResult[] | undefined): readonly Coverage[] {
  const asked = content.scenarios.flatMap((scenario, index) => askedCells(scenario, results?.[index]));
  return listIn<Offering>(content, '/catalog/offerings').map((offering) => {
    const rows = rowsOf(offering).map((feature) => ({
      feature,
      counts: (offering.tiers ?? []).map(
        ({ id }) => asked.filter((cell) => cell === nameOf(offering.id, id, feature)).length,
      ),
    }));
    const counts = rows.flatMap((row) => row.counts);
    return { offering, rows, covered: counts.filter((count) => count > 0).length, cells: counts.length };
  });
}

function askedCells(scenario: unknown, result: ScenarioResult | undefined): readonly string[] {
  if (!isShowable(scenario)) return [];
  const { contract, feature } = scenario.question;
  const decided = result?.answer?.grantedBy;
  const items = decided ? [decided] : contract.items;
  return items.map(({ offering, tier }) => nameOf(offering, tier, feature));
}

function rowsOf({ sheet, tiers = [] }: Offering): readonly string[] {
  return sheet?.rows ?? [...new Set(tiers.flatMap(({ cells = {} }) => Object.keys(cells)))];
}

function nameOf(offering: string, tier: string, feature: string): string {
  return `${offering} ${tier} ${feature}`;
}
