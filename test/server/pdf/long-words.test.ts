// Where a long word goes on in the next line.
import { expect, test } from 'vitest';
import { splitLongWords } from '../../../server/pdf/page/long-words.ts';

const cases: readonly (readonly [what: string, text: string, hyphenates: boolean, seams: string])[] = [
  ['no text', '', true, ''],
  ['words that fit', 'Zugang zum Ticketsystem', true, 'Zugang zum Ticketsystem'],
  [
    'a long word breaks at its syllables, however long',
    'die Elektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.',
    true,
    'die Elektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.',
  ],
  ['many consonants are a syllable', 'Angstschweißtüchleinverkauf', true, 'Angstschweißtüchleinverkauf'],
  [
    'where words keep whole, it goes on anywhere',
    'Betriebswerkbauunternehmen',
    false,
    'Betrie|bswerk|bauunt|ernehm|en',
  ],
  ['a digest', '0123456789abcdef01234', true, '012345|6789ab|cdef01|234'],
  ['an address', 'see service@all-connect.net', true, 'see servic|e@all-|connec|t.net'],
  ['letters without a syllable', 'WWWWWWWWWWWWWWWWWWWWW', true, 'WWWWWW|WWWWWW|WWWWWW|WWW'],
  ['vowels without a syllable', 'aaaaaaaaaaaaaaaaaaaaa', true, 'aaaaaa|aaaaaa|aaaaaa|aaa'],
  ['an accent stays with its letter', 'n\u0303'.repeat(11), true, `${'n\u0303'.repeat(6)}|${'n\u0303'.repeat(5)}`],
];

test.each(cases)('%s', (_, text, hyphenates, seams) => {
  const runs = splitLongWords(text, hyphenates);
  expect(runs.map((run) => (typeof run === 'string' ? run : '|')).join('')).toBe(seams);
});
