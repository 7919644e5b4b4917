import { actionsHere, type PageAction } from '../keys/offers.ts';
import { languages, reader, themes, type Language } from '../reader.svelte.ts';
import type { PaletteWords } from './palette-words.ts';
import type { Entry } from './entry.ts';

const names: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' };

/** What can be done on the page as it stands, deeds before ways. */
export function hereEntries(): readonly Entry[] {
  const actions = actionsHere().toSorted((one, other) => one.way.kind.localeCompare(other.way.kind));
  return actions.map((action) => ({ ...entryOf('here', action), isUsual: true }));
}

/** How the interface looks and what it speaks, and its keys. */
export function mannerEntries(say: PaletteWords, showKeys: () => void): readonly Entry[] {
  const act = (title: string, done: () => unknown) => entryOf('manner', { title, way: { kind: 'act', act: done } });
  const { frame } = reader.words;
  return [
    { ...act(say.showKeys, showKeys), keys: '?', isUsual: true },
    ...languages
      .filter((language) => language !== reader.language)
      .map((language) => act(say.language(names[language]), () => reader.choose(language))),
    ...themes
      .filter((theme) => theme !== reader.theme)
      .map((theme) => act(say.theme(frame[theme]), () => reader.wear(theme))),
  ];
}

function entryOf(group: 'here' | 'manner', { keys, title, way }: PageAction): Entry {
  return { id: `${group} ${title}`, group, title, words: '', keys, way, isUsual: false };
}
