import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonText } from '../../server/json/json-text.ts';

const half = '\\ud83d';
const whole = '\\ud83d\\ude00';

/** What is wrong with a text, as `code pointer`. */
const refused: readonly (readonly [what: string, text: string, issues: readonly string[]])[] = [
  ['no JSON', '{"a":1,}', ['not-json ']],
  ['nothing', '', ['not-json ']],
  ['a member twice', '{"a":1,"b":2,"a":3}', ['doubled-member /a']],
  ['a member three times is told once', '{"a":1,"a":2,"a":3}', ['doubled-member /a']],
  ['the same value twice', '{"a":1,"a":1}', ['doubled-member /a']],
  ['twice, once written otherwise', '{"a":1,"\\u0061":1}', ['doubled-member /a']],
  ['twice deep inside', '{"items":[{},{"tier":"gold","tier":"silber"}]}', ['doubled-member /items/1/tier']],
  ['twice, and again inside', '{"a":{"b":1,"b":2},"a":{}}', ['doubled-member /a/b', 'doubled-member /a']],
  ['twice with signs of a pointer', '{"a/b~c":1,"a/b~c":2}', ['doubled-member /a~1b~0c']],
  ['twice without a name', '{"":1,"":2}', ['doubled-member /']],
  ['a prototype', '{"__proto__":{"a":1}}', ['shape-unknown-member /__proto__']],
  ['a prototype in disguise', '{"\\u005f_proto__":{}}', ['shape-unknown-member /__proto__']],
  ['a prototype in a list', '[{"x":{"__proto__":1}}]', ['shape-unknown-member /0/x/__proto__']],
  ['a name of 1,001 characters', `{"${'n'.repeat(1_001)}":1}`, [`shape-unknown-member /${'n'.repeat(199)}…`]],
  ['half of a character', `{"a":"x${half}"}`, ['broken-text /a']],
  ['the second half', '["\\uDE00"]', ['broken-text /0']],
  ['half of a character as name', `{"${half}":1}`, ['broken-text /\ufffd']],
  ['NUL', '"\\u0000"', ['broken-text ']],
  ['NUL in a name', '{"\\u0000":1}', ['broken-text /\0']],
  ['65 levels', '['.repeat(65) + ']'.repeat(65), ['too-deep ']],
  [
    'everything at once',
    `{"a":"${half}","a":{"__proto__":1}}`,
    ['broken-text /a', 'doubled-member /a', 'shape-unknown-member /a/__proto__'],
  ],
];

describe('a body that readers could take for different things is refused', () => {
  test.each(refused)('%s', (_what, text, issues) => {
    const read = readJsonText(text);
    expect(read.ok ? [] : read.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(issues);
  });
});

describe('what is told of a body stays small, whatever its size', () => {
  const name = 'n'.repeat(200_000);
  test.each<readonly [what: string, text: string, most: number]>([
    ['4,000 doubled members', `{${Array.from({ length: 8_000 }, (_, n) => `"m${n % 4_000}":1`).join()}}`, 100],
    ['4,000 doubled members below a long name', `{"${name}":[${'{"a":1,"a":2},'.repeat(4_000)}0]}`, 100],
    ['a long name twice, which is too long besides', `{"${name}":1,"${name}":2}`, 2],
    ['prototypes below a long name', `{"${name}":[${'{"__proto__":1},'.repeat(4_000)}0]}`, 100],
  ])('%s', (_what, text, most) => {
    const read = readJsonText(text);
    const issues = read.ok ? [] : read.issues;
    expect(issues).toHaveLength(most);
    expect(JSON.stringify(issues).length).toBeLessThan(most * 600);
  });
});

describe('a body that only looks odd is read', () => {
  test.each([
    ['the same member in two objects', '{"a":{"x":1},"b":{"x":1}}'],
    ['a colon and a quote in a text', '{"a":"\\":\\\\","b":":"}'],
    ['a whole character in two halves', `{"a":"${whole}","${whole}":1}`],
    ['a prototype as a value', '{"a":"__proto__"}'],
    ['other names of objects', '{"constructor":1,"toString":2,"hasOwnProperty":3}'],
    ['a backslash before u0000', '"\\\\u0000"'],
    ['64 levels', '['.repeat(64) + ']'.repeat(64)],
    ['a list of lists', '[[1,2],[{"a":[]}]]'],
  ])('%s', (_what, text) => {
    expect(readJsonText(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });
});

test('whatever is written once is read as JSON.parse reads it', () => {
  const name = fc.string({ unit: 'grapheme' }).filter((text) => text !== '__proto__' && !text.includes('\0'));
  const value = fc.anything({ key: name, values: [name, fc.integer(), fc.boolean(), fc.constant(null)], maxDepth: 4 });
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 1, '\t'), (any, space) => {
      const text = JSON.stringify(any, null, space) as string | undefined;
      fc.pre(text !== undefined);
      expect(readJsonText(text ?? '')).toEqual({ ok: true, value: JSON.parse(text ?? '') });
    }),
    { numRuns: 300 },
  );
});

/** An object as it is written, where a name may come twice. */
type Written = readonly (readonly [name: string, value: Written | number])[];

test('a member is doubled exactly where its name was written before', () => {
  const { written } = fc.letrec<{ written: Written }>((tie) => ({
    written: fc.array(fc.tuple(fc.constantFrom('a', 'b', ':', '"', '\\'), fc.oneof(fc.nat(9), tie('written'))), {
      maxLength: 4,
    }),
  }));
  fc.assert(
    fc.property(written, (members) => {
      const read = readJsonText(write(members));
      const pointers = read.ok ? [] : read.issues.map(({ pointer }) => pointer);
      expect(new Set(pointers)).toEqual(new Set(doubledIn(members, '')));
    }),
    { numRuns: 500 },
  );
});

function write(members: Written): string {
  const written = members.map(
    ([name, value]) => `${JSON.stringify(name)} : ${typeof value === 'number' ? value : write(value)}`,
  );
  return `{${written.join(' , ')}}`;
}

function doubledIn(members: Written, place: string): readonly string[] {
  return members.flatMap(([name, value], index) => [
    ...(members.slice(0, index).some(([earlier]) => earlier === name) ? [`${place}/${name}`] : []),
    ...(typeof value === 'number' ? [] : doubledIn(value, `${place}/${name}`)),
  ]);
}
