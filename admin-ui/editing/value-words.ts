import { tell, type DraftContent, type Glossary, type Text } from '../../engine/index.ts';
import type { Language } from '../reader.svelte.ts';
import { catalogOf, listIn } from './draft-catalog.ts';

type Titled = { readonly id: string; readonly title: Text };

/**
 * A value of the draft in words; undefined where there is none.
 * @example valueWords({ kind: 'amount', amount: 2, unit: 'hours' }, content, 'de') → '2 Stunden'
 */
export function valueWords(value: unknown, content: DraftContent, language: Language): string | undefined {
  if (value === undefined) return undefined;
  return tell(value, language, glossaryOf(content)) ?? shorten(JSON.stringify(value));
}

/** How values of a draft are said in a language; what was said before is not worked out again. */
export function valueTeller(content: DraftContent, language: Language): (value: object) => string {
  const glossary = glossaryOf(content);
  const known = said[language].get(glossary) ?? new WeakMap<object, string>();
  said[language].set(glossary, known);
  return (value) => {
    const text = known.get(value) ?? valueWords(value, content, language) ?? '';
    known.set(value, text);
    return text;
  };
}

const said: Readonly<Record<Language, WeakMap<Glossary, WeakMap<object, string>>>> = {
  de: new WeakMap(),
  en: new WeakMap(),
};

const MOST = 160;

function shorten(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
}

type Read = { readonly glossary: Glossary; readonly things: readonly Titled[] };

const glossaries = new WeakMap<DraftContent, Glossary>();
let last: Read | undefined;

function glossaryOf(content: DraftContent): Glossary {
  const glossary = glossaries.get(content) ?? readGlossary(content);
  glossaries.set(content, glossary);
  return glossary;
}

/** Titles of everything in the draft that has one; where they are as they were last, the same glossary. */
function readGlossary(content: DraftContent): Glossary {
  const lists = ['calendars', 'features', 'groups', 'offerings', 'prices', 'severities', 'targets'];
  const all = lists.flatMap((list) => listIn<Partial<Titled>>(content, `/catalog/${list}`));
  const things = all.filter((thing): thing is Titled => typeof thing.id === 'string' && isText(thing.title));
  const currency = currencyOf(content);
  if (last && last.glossary.currency === currency && hasSameTitles(last.things, things)) return last.glossary;
  const glossary = { currency, titles: new Map(things.map(({ id, title }) => [id, title])) };
  last = { glossary, things };
  return glossary;
}

function hasSameTitles(some: readonly Titled[], others: readonly Titled[]): boolean {
  const isSame = ({ id, title }: Titled, other: Titled | undefined) => id === other?.id && title === other.title;
  return some.length === others.length && some.every((thing, index) => isSame(thing, others[index]));
}

function currencyOf(content: DraftContent): string {
  const { currency } = catalogOf(content);
  return typeof currency === 'string' ? currency : '';
}

function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
