// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTsv, printTsv } from '../../admin-ui/matrix/tsv.ts';

test.each<[string, string, readonly (readonly string[])[]]>([
  ['one cell', 'a', [['a']]],
  [
    'a range with the line that Excel ends with',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a line break and quotes within a cell', '"a\nb"\t"say ""hi"""\n', [['a\nb', 'say "hi"']]],
  ['rows of different lengths', 'a\n\tb\tc\n', [['a'], ['', 'b', 'c']]],
  ['a quote that is never closed', '"a\tb', [['"a', 'b']]],
  ['a quote amid a text', '5" disk', [['5" disk']]],
  ['nothing', '', [['']]],
  ['an empty row in between', 'a\n\nb', [['a'], [''], ['b']]],
])('%s is read', (_what, text, grid) => {
  expect(parseTsv(text)).toEqual(grid);
});

const cell = fc.oneof(fc.string(), fc.stringMatching(/^["\t\r\n a]*$/));

test('a range that was printed is read as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (grid) => {
      expect(parseTsv(printTsv(grid))).toEqual(grid);
    }),
  );
});
