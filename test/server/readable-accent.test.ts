import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableAccent } from '../../server/sheets/readable-accent.ts';

test('a colour that reads well stays as it is', () => {
  expect(readableAccent('#1b4f8f', '#ffffff')).toBe('#1b4f8f');
  expect(readableAccent('#ffd400', '#16181b')).toBe('#ffd400');
});

test('yellow on white becomes darker, navy on black lighter', () => {
  expect(readableAccent('#ffd400', '#ffffff')).toBe('#8c7500');
  expect(readableAccent('#000033', '#000000')).toMatch(/^#[4-9a-f]/);
});

test('any colour becomes a colour', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
  fc.assert(fc.property(colour, colour, (accent, ground) => /^#[0-9a-f]{6}$/.test(readableAccent(accent, ground))));
});
