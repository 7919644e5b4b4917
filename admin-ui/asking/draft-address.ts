import type { Draft, DraftItem, DraftSystem, DraftUsage } from './draft.ts';

/**
 * A draft as the query of an address, so that a link asks the same question again.
 * LAW: reading what was written gives the draft back (test/ui/draft-address.test.ts).
 * @example addressOf(draft) → '?catalog=groupios&feature=support-hours&at=…&item=support-model,m,2026-01-01'
 */
export function addressOf(draft: Draft): string {
  const query = new URLSearchParams({ catalog: draft.catalog, feature: draft.feature, at: draft.at });
  for (const item of draft.items)
    query.append('item', list([item.offering, item.tier, item.from, item.until, ...item.options]));
  for (const { id, delivered, endOfService, endOfServiceAnnounced } of draft.systems)
    query.append('system', list([id, delivered, endOfService, endOfServiceAnnounced]));
  for (const { feature, minutes, at } of draft.usage) query.append('usage', list([feature, minutes, at]));
  for (const [key, value] of Object.entries(draft.attributes)) if (value !== '') query.append(`a.${key}`, value);
  for (const [key, value] of Object.entries(draft.context)) if (value !== '') query.append(`c.${key}`, value);
  return `?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}

/** The draft that an address holds; undefined where it names no catalog. What it leaves out is empty. */
export function draftAt(search: string): Draft | undefined {
  const query = new URLSearchParams(search);
  const catalog = query.get('catalog');
  if (catalog === null) return undefined;
  return {
    catalog,
    items: query.getAll('item').map(itemOf),
    systems: query.getAll('system').map(systemOf),
    usage: query.getAll('usage').map(usageOf),
    attributes: membersOf(query, 'a.'),
    feature: query.get('feature') ?? '',
    at: query.get('at') ?? '',
    context: membersOf(query, 'c.'),
  };
}

/** The customer that the address of a contract to be names. @example customerAt('?customer=ACME') → 'ACME' */
export function customerAt(search: string): string | undefined {
  return new URLSearchParams(search).get('customer') ?? undefined;
}

function itemOf(text: string): DraftItem {
  const [offering = '', tier = '', from = '', until = '', ...options] = parts(text);
  return { offering, tier, from, until, options };
}

function systemOf(text: string): DraftSystem {
  const [id = '', delivered = '', endOfService = '', endOfServiceAnnounced = ''] = parts(text);
  return { id, delivered, endOfService, endOfServiceAnnounced };
}

function usageOf(text: string): DraftUsage {
  const [feature = '', minutes = '', at = ''] = parts(text);
  return { feature, minutes, at };
}

function membersOf(query: URLSearchParams, prefix: string): Readonly<Record<string, string>> {
  const members = [...query].filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(members.map(([key, value]) => [key.slice(prefix.length), value]));
}

/** Texts joined by commas; empty ones at the end are left out. */
function list(texts: readonly string[]): string {
  return texts
    .map((text) => text.replaceAll('%', '%25').replaceAll(',', '%2C'))
    .join(',')
    .replace(/,+$/, '');
}

function parts(text: string): readonly string[] {
  return text.split(',').map((part) => part.replaceAll('%2C', ',').replaceAll('%25', '%'));
}
