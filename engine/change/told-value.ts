import { amountText, moneyText } from '../sheet/amount-text.ts';
import { phrases } from '../sheet/phrases.ts';
import type { Unit } from '../generated/types.ts';
import { fill, type Texts } from '../text.ts';

/** What the words of a catalog's values are taken from. */
export type Glossary = {
  readonly currency: string;
  /** Titles of everything that has an id. */
  readonly titles: ReadonlyMap<string, Texts>;
};

type Members = Readonly<Record<string, unknown>>;
type Teller = (value: Members, language: Language, glossary: Glossary) => string | undefined;

/** Languages in which a difference is told. */
export type Language = 'de' | 'en';
export const languages: readonly Language[] = ['de', 'en'];

const CELLS: Readonly<Record<string, keyof typeof phrases>> = {
  included: 'yes',
  excluded: 'no',
  optional: 'optional',
  unlimited: 'unlimited',
  'partner-duty': 'partner',
  'on-request': 'on-request',
};

/** Objects that are told whole, the first that fits. */
const tellers: readonly Teller[] = [
  ({ kind }, language) => (typeof kind === 'string' && kind in CELLS ? phrase(CELLS[kind], language) : undefined),
  ({ amount, unit, period }, language) => {
    if (typeof amount !== 'number' || typeof unit !== 'string') return undefined;
    const text = amountText(amount, unit as Unit, language);
    return typeof period === 'string' ? phrase(`per-${period}` as keyof typeof phrases, language, text) : text;
  },
  ({ kind, amount }, language, { currency }) =>
    kind === 'amount' && typeof amount === 'string' ? moneyText(amount, currency, language) : undefined,
  ({ kind, price }, language, glossary) =>
    kind === 'pay-per-use' ? `${phrase('chargeable', language)} (${tell(price, language, glossary)})` : undefined,
  ({ kind, text }, language, glossary) => (kind === 'text' ? tell(text, language, glossary) : undefined),
  (value, language) => (isTexts(value) ? (value[language] ?? Object.values(value)[0]) : undefined),
];

/** A value in words; undefined for one that is told by its members. @example tell({ amount: 2, unit: 'hours' }, 'en', …) → '2 hours' */
export function tell(value: unknown, language: Language, glossary: Glossary): string | undefined {
  if (typeof value === 'string') return glossary.titles.get(value)?.[language] ?? value;
  if (typeof value === 'boolean') return phrase(value ? 'yes' : 'no', language);
  if (Array.isArray(value)) return tellList(value, language, glossary);
  if (typeof value !== 'object' || value === null) return String(value);
  for (const teller of tellers) {
    const text = teller(value as Members, language, glossary);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Plain entries, and windows of a day; a list of things is told thing by thing. */
function tellList(list: readonly unknown[], language: Language, glossary: Glossary): string | undefined {
  if (list.length === 0) return '–';
  if (list.every((entry) => Array.isArray(entry))) return list.map((entry) => entry.join('–')).join(', ');
  if (list.some((entry) => typeof entry === 'object')) return undefined;
  return list.map((entry) => tell(entry, language, glossary)).join(', ');
}

/** Whether a value is the same text in several languages. */
export function isTexts(value: unknown): value is Texts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, text]) => /^[a-z]{2}$/.test(key) && typeof text === 'string');
}

function phrase(name: keyof typeof phrases | undefined, language: Language, amount = ''): string | undefined {
  return name && fill(phrases[name][language], { amount });
}
