import type { Cell, DraftContent, Offering, Price } from '../../../../engine/index.ts';
import { catalogOf, listIn, type DraftCatalog } from '../../../editing/draft-catalog.ts';
import { freshId, idsAt } from '../../../forms/things.ts';

/** What one price is tried with. */
export type PriceTrial = {
  readonly price: Price;
  /** Work at a price by the hour: instants with offset. */
  readonly work: { readonly kind: 'work' | 'travel'; readonly from: string; readonly until: string };
  /** Number that the price is multiplied with, where it has a driver. */
  readonly units: number;
  readonly language: string;
};

/** A draft with an offering that has this price alone, and the quote that is asked of it. */
export function probeOf(
  content: DraftContent,
  { price, work, units, language }: PriceTrial,
): { readonly content: DraftContent; readonly request: unknown } {
  const id = freshId('example', idsAt(content, '/catalog/offerings'));
  const [feature = ''] = idsAt(content, '/catalog/features');
  const title = { de: 'Beispiel', en: 'Example' };
  const cells: Readonly<Record<string, Cell>> =
    price.kind === 'hourly' ? { [feature]: { kind: 'pay-per-use', price: price.id } } : {};
  const prices = price.kind === 'hourly' ? {} : { prices: [price.id] };
  const offering: Offering = { id, title, tiers: [{ id: 'one', title, cells, ...prices }] };
  const offerings = [...listIn<Offering>(content, '/catalog/offerings'), offering];
  const driver = price.kind === 'recurring' ? price.driver : undefined;
  const item = { offering: id, tier: 'one', ...(driver !== undefined && { drivers: { [driver]: units } }) };
  const request = {
    catalog: content.catalog.id,
    items: [item],
    ...(price.kind === 'hourly' && { work: [{ ...work, offering: id }] }),
    lang: language,
  };
  const catalog: DraftCatalog = { ...catalogOf(content), offerings };
  return { content: { ...content, catalog }, request };
}

/** The date of the next Tuesday after an instant, in UTC. @example comingTuesday(Date.UTC(2026, 10, 22)) → '2026-11-24' */
export function comingTuesday(now: number): string {
  const days = (9 - new Date(now).getUTCDay()) % 7 || 7;
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}
