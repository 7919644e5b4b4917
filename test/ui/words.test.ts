import { expect, test } from 'vitest';
import { preferredLanguage } from '../../admin-ui/reader.svelte.ts';
import { de } from '../../admin-ui/words/de.ts';
import { erasureDe } from '../../admin-ui/words/de/erasure.ts';
import { hoursDe } from '../../admin-ui/words/de/hours.ts';
import { keysDe } from '../../admin-ui/words/de/keys.ts';
import { paletteDe } from '../../admin-ui/words/de/palette.ts';
import { publishingDe } from '../../admin-ui/words/de/publishing.ts';
import { quotesDe } from '../../admin-ui/words/de/quotes.ts';
import { radarDe } from '../../admin-ui/words/de/radar.ts';
import { sheetsDe } from '../../admin-ui/words/de/sheets.ts';
import { settingsDe } from '../../admin-ui/words/de/settings.ts';
import { termsDe } from '../../admin-ui/words/de/terms.ts';
import { en } from '../../admin-ui/words/en.ts';
import { erasureEn } from '../../admin-ui/words/en/erasure.ts';
import { hoursEn } from '../../admin-ui/words/en/hours.ts';
import { keysEn } from '../../admin-ui/words/en/keys.ts';
import { paletteEn } from '../../admin-ui/words/en/palette.ts';
import { publishingEn } from '../../admin-ui/words/en/publishing.ts';
import { quotesEn } from '../../admin-ui/words/en/quotes.ts';
import { radarEn } from '../../admin-ui/words/en/radar.ts';
import { sheetsEn } from '../../admin-ui/words/en/sheets.ts';
import { settingsEn } from '../../admin-ui/words/en/settings.ts';
import { termsEn } from '../../admin-ui/words/en/terms.ts';

/** All that is said, with the words that are loaded with their rooms. */
const german = {
  ...de,
  erasure: erasureDe,
  hours: hoursDe,
  keys: keysDe,
  palette: paletteDe,
  publishing: publishingDe,
  quotes: quotesDe,
  radar: radarDe,
  sheets: sheetsDe,
  settings: settingsDe,
  terms: termsDe,
};
const english = {
  ...en,
  erasure: erasureEn,
  hours: hoursEn,
  keys: keysEn,
  palette: paletteEn,
  publishing: publishingEn,
  quotes: quotesEn,
  radar: radarEn,
  sheets: sheetsEn,
  settings: settingsEn,
  terms: termsEn,
};

function keysOf(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'object' ? keysOf(word as object, `${path}${key}.`) : [`${path}${key}`],
  );
}

test('both languages say the same things, in the same order', () => {
  expect(keysOf(english)).toEqual(keysOf(german));
});

test('nothing is left unsaid', () => {
  const sentences = [...Object.values(german), ...Object.values(english)].flatMap((group) => Object.values(group));
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
