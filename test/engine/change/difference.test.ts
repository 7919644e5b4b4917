import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../../engine/change/json-patch.ts';
import { differencesOf } from '../../../engine/change/difference.ts';
import type { SoundDraft } from '../../../engine/change/draft.ts';
import type { JsonPatch } from '../../../engine/index.ts';
import { vendors } from '../../fixtures/world.ts';
import { draftOfVendor, goldAnswers } from './drafts.ts';

const before = draftOfVendor('conference-tv');
const gold = before.catalog.offerings[0]?.tiers.findIndex(({ id }) => id === 'gold') ?? -1;
const cells = `/catalog/offerings/0/tiers/${gold}/cells`;

function changed(...patch: JsonPatch): SoundDraft {
  const outcome = applyPatch(before, patch);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as SoundDraft;
}

function texts(from: SoundDraft, to: SoundDraft, language: 'de' | 'en'): readonly (string | undefined)[] {
  return differencesOf(from, to).map(({ text }) => text[language]);
}

test.each(vendors)('%s is not different from itself', (vendor) => {
  expect(differencesOf(draftOfVendor(vendor), draftOfVendor(vendor))).toEqual([]);
});

test('a time is told in both languages, with what it belongs to', () => {
  const after = changed({ op: 'replace', path: `${cells}/response-time/amount`, value: 1 });
  expect(differencesOf(before, after)).toEqual([
    {
      kind: 'changed',
      place: `${cells}/response-time`,
      text: {
        de: expect.stringMatching(/Gold: Reaktionszeit 2 Stunden → 1 Stunde$/),
        en: expect.stringMatching(/Gold: response time 2 hours → 1 hour$/i),
      },
      before: { de: '2 Stunden', en: '2 hours' },
      after: { de: '1 Stunde', en: '1 hour' },
    },
  ]);
});

describe('a difference', () => {
  test.each<[string, JsonPatch[number], RegExp]>([
    [
      'a cell',
      { op: 'replace', path: `${cells}/response-time`, value: { kind: 'excluded' } },
      /Gold: .* 2 hours → not included$/,
    ],
    ['a new cell', { op: 'remove', path: `${cells}/response-time` }, /Gold: .* removed \(2 hours\)$/],
    [
      'hours',
      { op: 'replace', path: '/catalog/calendars/0/hours/mon', value: [['09:00', '17:00']] },
      /Monday .* → 09:00–17:00$/,
    ],
    ['a name', { op: 'replace', path: '/catalog/vendor/name', value: 'Other' }, /vendor: name .* → Other$/],
    ['the currency', { op: 'replace', path: '/catalog/currency', value: 'CHF' }, /^currency EUR → CHF$/],
    ['a scenario', { op: 'add', path: '/scenarios/-', value: goldAnswers }, /^Gold has remote support added$/],
  ])('of %s is told from either side', (_what, operation, text) => {
    const after = changed(operation);
    expect(texts(before, after, 'en')).toEqual([expect.stringMatching(text)]);
    const [back] = differencesOf(after, before);
    const [there] = differencesOf(before, after);
    expect([back?.before, back?.after]).toEqual([there?.after, there?.before]);
  });

  test('is not that a thing has moved in its list', () => {
    const { catalog } = before;
    const moved = { ...before, catalog: { ...catalog, features: catalog.features.toReversed() } };
    expect(differencesOf(before, moved)).toEqual([]);
  });

  test('of a whole thing is told once', () => {
    const after = changed({ op: 'remove', path: '/catalog/features/0' });
    expect(differencesOf(before, after)).toMatchObject([{ kind: 'removed', place: '/catalog/features/0' }]);
  });
});
