import { factTypeAt, type DraftContent, type Text } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import type { Language } from '../reader.svelte.ts';
import { textIn } from '../texts.ts';
import { wordsOf, type FactPlace } from './fact-choices.ts';

/** A value that a fact can have. */
export type ValueChoice = { readonly value: string; readonly label: string };

type Titled = { readonly id: string; readonly title?: Text };
type Sold = Titled & { readonly tiers?: readonly Titled[] };
type Attribute = Titled & { readonly choices?: readonly Titled[] };

/** The values that a fact can have, where they are few and known; empty where any may stand. */
export function valueChoices(place: FactPlace, content: DraftContent, language: Language): readonly ValueChoice[] {
  const own = ownChoices(place, language);
  return own.length > 0 ? own : listed(catalogThings(place, content), language);
}

/** A value in words. @example valueName({ fact: 'candidate', path: '/tier' }, 'gold', content, 'de') → 'Gold' */
export function valueName(place: FactPlace, value: unknown, content: DraftContent, language: Language): string {
  const { state } = wordsOf[language];
  if (typeof value === 'boolean') return value ? state.yes : state.no;
  if (typeof value === 'number') return value.toLocaleString(language);
  const found = valueChoices(place, content, language).find((choice) => choice.value === value);
  return found?.label ?? `„${String(value)}“`;
}

/** Values that the engine itself names. */
function ownChoices({ fact, path }: FactPlace, language: Language): readonly ValueChoice[] {
  const words = wordsOf[language];
  const type = factTypeAt(fact, path);
  if (type?.kind === 'choice') {
    const names: Readonly<Record<string, string>> =
      fact === 'cell' ? words.editor.matrix.kinds : words.rules.candidates;
    return type.choices.map((value) => ({ value, label: names[value] ?? value }));
  }
  const asked = fact === 'context' ? contextChoices[path] : undefined;
  return (asked ?? []).map((value) => ({ value, label: words.choice[value] }));
}

const contextChoices: Readonly<Record<string, readonly (keyof typeof wordsOf.de.choice)[]>> = {
  '/channel': ['phone', 'email', 'video', 'remote', 'ticket', 'callback', 'web-meeting'],
  '/venue': ['vendor', 'customer', 'partner', 'remote'],
  '/priority': ['normal', 'high', 'no-extra-cost'],
};

/** Things of the catalog that a fact names by their ids. */
function catalogThings({ fact, path }: FactPlace, content: DraftContent): readonly Titled[] {
  const offerings = listIn<Sold>(content, '/catalog/offerings');
  if (fact === 'attributes') {
    const known = listIn<Attribute>(content, '/catalog/attributes');
    return known.find(({ id }) => id === path.slice(1))?.choices ?? [];
  }
  switch (fact + path) {
    case 'candidate/offering':
    case 'contract/offerings':
      return offerings;
    case 'candidate/tier':
      return offerings.flatMap(({ tiers }) => tiers ?? []);
    case 'context/severity':
      return listIn<Titled>(content, '/catalog/severities');
    default:
      return [];
  }
}

function listed(things: readonly Titled[], language: Language): readonly ValueChoice[] {
  const unique = things.filter(({ id }, index) => things.findIndex((other) => other.id === id) === index);
  return unique.map(({ id, title }) => ({ value: id, label: title ? textIn(title, language) : id }));
}
