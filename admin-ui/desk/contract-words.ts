import type { Amendment, Catalog, Contract, ContractItem } from '../../engine/index.ts';
import { dateIn } from '../dates.ts';
import { textIn, titleOf } from '../texts.ts';
import type { Words } from '../words/de.ts';
import { draftAmendment } from './amendment-draft.ts';

/** What contracts are told with. */
export type Telling = { readonly catalog: Catalog; readonly words: Words; readonly language: string };

export type ContractMember = keyof Omit<Contract, 'usage'>;

const members = ['customer', 'items', 'systems', 'attributes', 'amendments'] as const satisfies ContractMember[];

/** Members that not all of these contracts say alike. */
export function differingMembers(contracts: readonly Contract[]): readonly ContractMember[] {
  return members.filter((member) => new Set(contracts.map((each) => JSON.stringify(each[member]))).size > 1);
}

/** What a contract says in a member, line by line. */
export function tellMember(contract: Contract, member: ContractMember, telling: Telling): readonly string[] {
  switch (member) {
    case 'items':
      return contract.items.map((item) => tellItem(item, telling));
    case 'systems':
      return (contract.systems ?? []).map(({ id, ...facts }) => [id, ...Object.values(facts)].join(', '));
    case 'attributes':
      return Object.entries(contract.attributes ?? {}).map(
        ([id, value]) => `${titleOf(telling.catalog.attributes, id, telling.language)}: ${String(value)}`,
      );
    case 'amendments':
      return (contract.amendments ?? []).map((amendment) => tellAmendment(amendment, telling));
    default:
      return [contract[member] ?? '–'];
  }
}

/** An amendment in a line. @example 'Anderes Kontingent: Supportstunden, 12 Stunden, ab 1. Januar 2026' */
export function tellAmendment(amendment: Amendment, telling: Telling): string {
  const { words, language } = telling;
  const { amount = '', unit = '', from, until, note: _note, ...fields } = draftAmendment(amendment).fields;
  const parts = Object.entries(fields).map(([name, text]) => tellField(name, text, telling));
  return [
    `${words.contracts.kinds[amendment.kind]}: ${parts.join(', ')}`,
    ...(amount === '' ? [] : [`${amount} ${unitIn(words, unit, Number(amount))}`.trim()]),
    ...(amendment.kind === 'allowance' && amount === '' ? [words.answer.unlimited] : []),
    ...(from || until
      ? [`${from ? dateIn(from, language) : ''} – ${until ? dateIn(until, language) : ''}`.trim()]
      : []),
  ].join(', ');
}

/** The name of a unit for a number of it. */
export function unitIn(words: Words, unit: string, count: number): string {
  const names: Readonly<Record<string, (count: number) => string>> = words.units;
  return names[unit]?.(count) ?? unit;
}

function tellItem({ offering, tier, options = [], from, until }: ContractItem, { catalog, language }: Telling): string {
  const sold = catalog.offerings.find(({ id }) => id === offering);
  const name = `${sold ? textIn(sold.title, language) : offering} ${titleOf(sold?.tiers, tier, language)}`;
  const bought = options.map((id) => titleOf(catalog.features, id, language));
  return [name, ...bought, `${dateIn(from, language)} – ${until ? dateIn(until, language) : '…'}`].join(', ');
}

function tellField(name: string, text: string, { catalog, words, language }: Telling): string {
  const things: Readonly<Record<string, Parameters<typeof titleOf>[0]>> = {
    feature: catalog.features,
    target: catalog.targets,
    severity: catalog.severities,
    calendar: catalog.calendars,
    price: catalog.prices,
  };
  const names: Readonly<Record<string, string>> = words.contracts.amendmentFields;
  if (name in things) return titleOf(things[name], text, language);
  const periods: Readonly<Record<string, string>> = words.periods;
  return name === 'period' ? (periods[text] ?? text) : `${names[name] ?? name} ${text}`;
}
