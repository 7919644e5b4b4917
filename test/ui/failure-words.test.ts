// @vitest-environment node
import { expect, test } from 'vitest';
import { failureWords } from '../../admin-ui/scenarios/failure-words.ts';
import { de } from '../../admin-ui/words/de.ts';
import { en } from '../../admin-ui/words/en.ts';
import { reviewDraft, type Scenario } from '../../engine/index.ts';
import { draftOfVendor, goldAnswers, reading } from '../engine/change/drafts.ts';

/** What is told of Gold's scenario once it is changed. */
function told(change: Partial<Scenario>, language: 'de' | 'en'): readonly (string | undefined)[] {
  const content = draftOfVendor('conference-tv', { ...goldAnswers, ...change });
  const words = { de, en }[language];
  return reviewDraft(content, reading).map((issue) => failureWords(issue, { content, words, language }));
}

test.each<[string, Scenario['expect'], string, string]>([
  [
    'decision',
    { decision: 'denied' },
    'Entscheidung: erwartet „Nein“, die Antwort sagt „Ja, enthalten“',
    'Decision: expected “No”, the answer says “Yes, included”',
  ],
  [
    'reason',
    { decision: 'granted', code: 'ended' },
    'Grund: erwartet „beendet“, die Antwort sagt „enthalten“',
    'Reason: expected “ended”, the answer says “included”',
  ],
  [
    'net amount',
    { decision: 'granted', net: '10.00' },
    'Nettobetrag: erwartet „10,00\u00a0€“, die Antwort sagt „keiner“',
    'Net amount: expected “€10.00”, the answer says “none”',
  ],
  [
    'minutes left',
    { decision: 'granted', remaining: 1200 },
    'Übrige Minuten: erwartet „1.200“, die Antwort sagt „nichts“',
    'Remaining minutes: expected “1,200”, the answer says “nothing”',
  ],
  [
    'conditions',
    { decision: 'granted', conditions: ['x'] },
    'Bedingungen: erwartet „x“, die Antwort sagt „technically-possible“',
    'Conditions: expected “x”, the answer says “technically-possible”',
  ],
  [
    'deadline',
    { decision: 'granted', due: { response: '2026-11-24T08:00:00+01:00' } },
    'Reaktion bis: erwartet „Di., 24.11.2026, 08:00“',
    'Response by: expected “Tue, 24/11/2026, 08:00”',
  ],
])('another %s is told in German and in English', (_, expected, german, english) => {
  expect(told({ expect: expected }, 'de')[0]).toContain(german);
  expect(told({ expect: expected }, 'en')[0]).toContain(english);
});

test('a question that cannot be answered is told with the reason', () => {
  const question = { ...goldAnswers.question, feature: 'remote' };
  expect(told({ question }, 'de')).toEqual([
    'Die Frage lässt sich nicht beantworten: Diese Leistung kennt der Katalog nicht.',
  ]);
});

test('of any other issue nothing is said', () => {
  const issue = { code: 'duplicate-id', level: 'error', pointer: '/scenarios/1/id', detail: 'x' } as const;
  const content = draftOfVendor('conference-tv');
  expect(failureWords(issue, { content, words: de, language: 'de' })).toBeUndefined();
});
