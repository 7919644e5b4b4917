import { typedNumber } from '../typed-number.ts';
import type { ContractDraft, Draft, DraftItem } from './draft.ts';

const NUMBERS: ReadonlySet<string> = new Set(['minutes', 'travelMinutes', 'participants']);
const FLAGS: ReadonlySet<string> = new Set(['partnerAuthorised', 'underWarranty']);

/**
 * The question that a draft asks, as far as it is one: what is empty is left out, and numbers that are none stay texts,
 * so that the engine says what is wrong with them.
 * @param reads members of the context that the feature reads; others are not asked
 * @param numeric attributes that are numbers
 */
export function questionOf(draft: Draft, reads: readonly string[], numeric: readonly string[], lang: string): object {
  const context = given(pick(draft.context, reads), (key, text) => {
    if (NUMBERS.has(key)) return typedNumber(text);
    return FLAGS.has(key) ? text === 'true' : text;
  });
  return {
    contract: contractOf(draft, numeric),
    feature: draft.feature,
    ...(draft.at !== '' && { at: draft.at }),
    ...(Object.keys(context).length > 0 && { context }),
    lang,
  };
}

/**
 * The contract that a draft says.
 * @param numeric attributes that are numbers
 */
export function contractOf(
  { catalog, items, systems, attributes, usage = [] }: ContractDraft & Partial<Pick<Draft, 'usage'>>,
  numeric: readonly string[],
): object {
  const facts = given(attributes, (key, text) => (numeric.includes(key) ? typedNumber(text) : text));
  return {
    catalog,
    items: items.map(itemOf),
    ...(systems.length > 0 && { systems: systems.map((system) => given(system)) }),
    ...(Object.keys(facts).length > 0 && { attributes: facts }),
    ...(usage.length > 0 && {
      usage: usage.map((entry) => ({ ...given(entry), minutes: typedNumber(entry.minutes) })),
    }),
  };
}

function itemOf({ kept, options, until, ...item }: DraftItem): object {
  return { ...kept, ...item, ...(options.length > 0 && { options }), ...(until !== '' && { until }) };
}

function given(
  members: Readonly<Record<string, string>>,
  read: (key: string, text: string) => string | number | boolean = (_key, text) => text,
): Readonly<Record<string, string | number | boolean>> {
  const filled = Object.entries(members).filter(([, text]) => text !== '');
  return Object.fromEntries(filled.map(([key, text]) => [key, read(key, text)]));
}

function pick(members: Readonly<Record<string, string>>, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(members).filter(([key]) => keys.includes(key)));
}
