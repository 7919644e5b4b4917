import type { ContractItem, ContractSystem, Question } from '../../engine/index.ts';
import type { Draft, DraftItem, DraftSystem } from './draft.ts';

/** The draft that asks a given question again; a stored contract, named by its id alone, has no items here. */
export function draftOf({ contract, feature, at = '', context = {} }: Question): Draft {
  const inline = typeof contract === 'string' ? { catalog: contract, items: [] } : contract;
  const { catalog, items, systems = [], usage = [], attributes = {} } = inline;
  return {
    catalog,
    items: items.map(itemOf),
    systems: systems.map(systemOf),
    usage: usage.map((entry) => ({ feature: entry.feature, minutes: String(entry.minutes), at: entry.at })),
    attributes: texts(attributes),
    feature,
    at,
    context: texts(context),
  };
}

function itemOf({ offering, tier, options = [], from, until = '', ...kept }: ContractItem): DraftItem {
  return { offering, tier, options, from, until, ...(Object.keys(kept).length > 0 && { kept }) };
}

function systemOf({
  delivered = '',
  endOfService = '',
  endOfServiceAnnounced = '',
  ...system
}: ContractSystem): DraftSystem {
  return { ...system, delivered, endOfService, endOfServiceAnnounced };
}

function texts(members: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, String(value)]));
}
