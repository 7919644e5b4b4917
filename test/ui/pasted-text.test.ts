import { expect, test } from 'vitest';
import { pastedText } from '../../admin-ui/matrix/pasted-text.ts';

const clipboard = (held: Readonly<Record<string, string>>) => ({ getData: (kind: string) => held[kind] ?? '' });

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a text is taken as it is', { 'text/plain': 'a\tb', 'text/html': '<table><tr><td>c</td></tr></table>' }, 'a\tb'],
  [
    'of a page alone its first table',
    { 'text/html': '<p>x</p><table><tr><th> a </th><td>b</td></tr><tr><td>c\nd</td></tr></table><table></table>' },
    'a\tb\n"c\nd"',
  ],
  ['of a page without a table its text', { 'text/html': '<b>ja</b>' }, 'ja'],
  [
    'what a page would run is a text',
    { 'text/html': '<table><td>&lt;script&gt;<img src=x onerror=alert(1)></td></table>' },
    '<script>',
  ],
  ['a picture is nothing', { 'image/png': '...' }, ''],
])('%s', (_, held, text) => {
  expect(pastedText(clipboard(held))).toBe(text);
});

test('no clipboard is nothing', () => {
  expect(pastedText(null)).toBe('');
});
