import type { Catalog, DraftContent, Question, Scenario, Text } from '../../engine/index.ts';
import { firstItem } from '../asking/first-draft.ts';
import { catalogOf, listIn } from '../editing/draft-catalog.ts';
import { localIn, minuteIn } from '../zone-time.ts';
import { newScenario } from './scenario-draft.ts';

/** A cell of the matrix. */
export type CellPlace = { readonly offering: string; readonly tier: string; readonly feature: string };

/**
 * A scenario that asks about a cell: somebody has bought the tier with what it requires, and asks now.
 * @param now epoch milliseconds
 */
export function cellScenario(content: DraftContent, cell: CellPlace, now: number): Scenario | undefined {
  const { offerings = [], timeZone } = catalogOf(content);
  const offering = offerings.find(({ id }) => id === cell.offering);
  if (!offering || timeZone === undefined) return undefined;
  const at = minuteIn(timeZone, now);
  const day = localIn(timeZone, at);
  const companions = (offering.requires ?? []).flatMap((id) => offerings.find((other) => other.id === id) ?? []);
  const items = [{ ...firstItem(offering, day), tier: cell.tier }, ...companions.map((one) => firstItem(one, day))];
  const contract = {
    catalog: content.catalog.id,
    items: items.map(({ from, offering: id, tier }) => ({ offering: id, tier, from })),
  };
  const question: Question = { contract, feature: cell.feature, at };
  const title = cellTitle(content, offering, cell);
  return newScenario(question, title, content.scenarios);
}

/** Tier and feature in every language of the catalog. */
function cellTitle(content: DraftContent, { tiers }: Catalog['offerings'][number], cell: CellPlace): Text {
  const features = listIn<{ readonly id: string; readonly title?: Text }>(content, '/catalog/features');
  const feature = features.find(({ id }) => id === cell.feature)?.title;
  const tier = tiers.find(({ id }) => id === cell.tier)?.title;
  const said = (language: string) => `${tier?.[language] ?? cell.tier}: ${feature?.[language] ?? cell.feature}`;
  const languages = catalogOf(content).languages ?? ['de'];
  return Object.fromEntries(languages.map((language) => [language, said(language)]));
}
