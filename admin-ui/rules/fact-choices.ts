import { factTypes, type DraftContent, type FactName, type FactTest, type Text } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import type { ComboboxChoice } from '../parts/combobox.ts';
import type { Language } from '../reader.svelte.ts';
import { textIn } from '../texts.ts';
import { de, type Words } from '../words/de.ts';
import { en } from '../words/en.ts';

/** A fact as tests name it. */
export type FactPlace = Pick<FactTest, 'fact' | 'path'>;

/** The words of both languages, whatever the reader's is. */
export const wordsOf: Readonly<Record<Language, Words>> = { de, en };

type Attribute = { readonly id: string; readonly title?: Text };

/** Every fact that a rule of this catalog can ask for, under the heading of what it is about. */
export function factChoices(content: DraftContent, language: Language): readonly ComboboxChoice[] {
  const { facts, rules } = wordsOf[language];
  const built = Object.entries(factTypes).flatMap(([fact, members]) =>
    Object.keys(members).map((member) => ({
      value: `${fact}/${member}`,
      label: facts[`${fact}/${member}` as keyof Words['facts']].title,
      group: rules.groups[fact as FactName],
    })),
  );
  return [...built, ...attributeChoices(content, language)];
}

/** What a fact is, in a sentence: what it says where it is a flag, else what it is of. */
export function factHint({ fact, path }: FactPlace, content: DraftContent, language: Language): string {
  const words = factWords(fact, path, language);
  if (!words) return attributeSubject(path, content, language);
  return 'holds' in words ? words.holds : words.subject;
}

/** The name of a fact in fields. */
export function factTitle(place: FactPlace, content: DraftContent, language: Language): string {
  const value = `${place.fact}${place.path}`;
  return factChoices(content, language).find((choice) => choice.value === value)?.label ?? value;
}

/** A fact by its value among the choices. @example factPlace('hours/open') → { fact: 'hours', path: '/open' } */
export function factPlace(value: string): FactPlace {
  const slash = value.indexOf('/');
  return { fact: value.slice(0, slash) as FactName, path: value.slice(slash) };
}

type FactWords = { readonly title: string } & (
  { readonly subject: string } | { readonly holds: string; readonly fails: string }
);

/** The words of a fact; undefined for an attribute, which its catalog names. */
export function factWords(fact: string, path: string, language: Language): FactWords | undefined {
  const words: Readonly<Record<string, FactWords>> = wordsOf[language].facts;
  return Object.hasOwn(words, fact + path) ? words[fact + path] : undefined;
}

/** An attribute as the subject of a sentence. @example attributeSubject('/seats', content, 'de') → 'das Merkmal „Plätze“' */
export function attributeSubject(path: string, content: DraftContent, language: Language): string {
  const id = path.slice(1);
  const found = listIn<Attribute>(content, '/catalog/attributes').find((attribute) => attribute.id === id);
  return wordsOf[language].rules.attribute(found?.title ? textIn(found.title, language) : id);
}

function attributeChoices(content: DraftContent, language: Language): readonly ComboboxChoice[] {
  return listIn<Attribute>(content, '/catalog/attributes').map(({ id, title }) => ({
    value: `attributes/${id}`,
    label: title ? textIn(title, language) : id,
    group: wordsOf[language].rules.groups.attributes,
  }));
}
