import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOfAccent, readableAccent, tintOf } from '../../../engine/brand/accent.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

test('a colour that reads well stays as it is', () => {
  expect(readableAccent('#1b4f8f', '#ffffff')).toBe('#1b4f8f');
  expect(readableAccent('#ffd400', '#16181b')).toBe('#ffd400');
});

test('yellow on white becomes darker, navy on black lighter', () => {
  expect(readableAccent('#ffd400', '#ffffff')).toBe('#8c7500');
  expect(readableAccent('#000033', '#000000')).toMatch(/^#[4-9a-f]/);
});

test('any colour becomes a colour', () => {
  fc.assert(fc.property(colour, colour, (accent, ground) => /^#[0-9a-f]{6}$/.test(readableAccent(accent, ground))));
});

const contrasts: readonly (readonly [accent: string, onPaper: number, isReadable: boolean])[] = [
  ['#000000', 21, true],
  ['#ffffff', 1, false],
  ['#1b4f8f', 8.2, true],
  ['#767676', 4.5, false],
  ['#ffd400', 1.4, false],
];

test.each(contrasts)(
  '%s has a contrast of %d on paper; readable also on its tint: %s',
  (accent, onPaper, isReadable) => {
    const contrast = contrastOfAccent(accent);
    expect(contrast.onPaper).toBeCloseTo(onPaper, 1);
    expect(contrast.isReadable).toBe(isReadable);
  },
);

test('no colour reads better on its tint than on paper, and what is printed reads on both', () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const { onPaper, onTint } = contrastOfAccent(accent);
      const printed = contrastOfAccent(readableAccent(accent, tintOf(accent)));
      return onTint <= onPaper && printed.onPaper >= 4.5;
    }),
  );
});
