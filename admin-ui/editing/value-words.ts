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

const MOST = 160;

function shorten(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
}

const glossaries = new WeakMap<DraftContent, Glossary>();

function glossaryOf(content: DraftContent): Glossary {
  const glossary = glossaries.get(content) ?? readGlossary(content);
  glossaries.set(content, glossary);
  return glossary;
}

/** Titles of everything in the draft that has one. */
function readGlossary(content: DraftContent): Glossary {
  const { currency } = catalogOf(content);
  const lists = ['calendars', 'features', 'groups', 'offerings', 'prices', 'severities', 'targets'];
  const things = lists.flatMap((list) => listIn<Partial<Titled>>(content, `/catalog/${list}`));
  const titled = things.filter((thing): thing is Titled => typeof thing.id === 'string' && isText(thing.title));
  return {
    currency: typeof currency === 'string' ? currency : '',
    titles: new Map(titled.map(({ id, title }) => [id, title])),
  };
}

function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
