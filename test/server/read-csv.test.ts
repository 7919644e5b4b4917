import { expect, test } from 'vitest';
import { readCsv } from '../../server/imports/read-csv.ts';

/** The rows of a text, each as its number and its cells. */
function rowsOf(text: string): unknown {
  const read = readCsv(text);
  return read.ok ? read.value.map(({ cells, row }) => [row, ...cells]) : read.issues.map(({ code }) => code);
}

test.each<[string, string, readonly (readonly (string | number)[])[]]>([
  [
    'commas',
    'a,b\r\n1,2\r\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1,5;2',
    [
      [1, 'a', 'b'],
      [2, '1,5', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\r1\t2',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  ['a mark of the byte order', '\ufeffa,b', [[1, 'a', 'b']]],
  [
    'quotes with separators, doubled quotes and ends of rows',
    'a,b\n"x, ""y""\nz",2',
    [
      [1, 'a', 'b'],
      [2, 'x, "y"\nz', '2'],
    ],
  ],
  [
    'a quote inside of a value',
    'a,b\n19" rack,2',
    [
      [1, 'a', 'b'],
      [2, '19" rack', '2'],
    ],
  ],
  [
    'a quote that is never closed',
    'a,b\n"x,2',
    [
      [1, 'a', 'b'],
      [2, '"x', '2'],
    ],
  ],
  [
    'empty quotes and empty cells',
    'a,b,c\n"",,x',
    [
      [1, 'a', 'b', 'c'],
      [2, '', '', 'x'],
    ],
  ],
  [
    'empty rows, which keep their numbers',
    'a,b\n\n,\n1,2\n\n',
    [
      [1, 'a', 'b'],
      [4, '1', '2'],
    ],
  ],
  [
    'spaces around values',
    ' a , b \n 1 , 2 ',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'what looks like a formula',
    'a,b\n=1+1,"=SUM(A1,A2)"',
    [
      [1, 'a', 'b'],
      [2, '=1+1', '=SUM(A1,A2)'],
    ],
  ],
])('a CSV with %s is read', (_what, text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test('a file of more than 5,000 rows is refused', () => {
  expect(rowsOf(`a\n${'1\n'.repeat(5_000)}`)).toHaveLength(5_001);
  expect(rowsOf(`a\n${'1\n'.repeat(5_001)}`)).toEqual(['too-large']);
});
