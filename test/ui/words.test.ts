import { expect, test } from 'vitest';
import { preferredLanguage } from '../../admin-ui/reader.svelte.ts';
import { de } from '../../admin-ui/words/de.ts';
import { en } from '../../admin-ui/words/en.ts';

function keysOf(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'object' ? keysOf(word as object, `${path}${key}.`) : [`${path}${key}`],
  );
}

test('both languages say the same things, in the same order', () => {
  expect(keysOf(en)).toEqual(keysOf(de));
});

test('nothing is left unsaid', () => {
  const sentences = [...Object.values(de), ...Object.values(en)].flatMap((group) => Object.values(group));
  expect(sentences.filter((sentence) => sentence === '')).toEqual([]);
});

test.each([
  [['de-CH', 'en'], 'de'],
  [['fr-CH', 'en-GB', 'de'], 'en'],
  [['fr'], 'de'],
  [[], 'de'],
])('a reader who prefers %j reads %s', (tags, language) => {
  expect(preferredLanguage(tags)).toBe(language);
});
