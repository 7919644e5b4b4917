import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../engine/index.ts';
import { amountText, daysWithin, moneyText, numberText } from '../../../engine/sheet/amount-text.ts';
import { plainText } from '../../../engine/sheet/plain-text.ts';

const amounts: readonly (readonly [number, Unit, string, string])[] = [
  [1, 'hours', '1 Stunde', '1 hour'],
  [2, 'hours', '2 Stunden', '2 hours'],
  [2.5, 'hours', '2,5 Stunden', '2.5 hours'],
  [0, 'hours', '0 Stunden', '0 hours'],
  [1, 'working-days', '1 Arbeitstag', '1 working day'],
  [180, 'working-days', '180 Arbeitstage', '180 working days'],
  [6, 'weeks', '6 Wochen', '6 weeks'],
  [10_000, 'pieces', '10.000 Stück', '10,000 pieces'],
];

test.each(amounts)('%d %s is “%s” and “%s”', (amount, unit, german, english) => {
  expect(amountText(amount, unit, 'de')).toBe(german);
  expect(amountText(amount, unit, 'en')).toBe(english);
});

test('days within which something is due', () => {
  expect([1, 10].map((days) => daysWithin(days, 'de'))).toEqual(['1 Tag', '10 Tagen']);
  expect([1, 10].map((days) => daysWithin(days, 'en'))).toEqual(['1 day', '10 days']);
});

describe('money', () => {
  test.each([
    ['899.00', '899,00 EUR', '899.00 EUR'],
    ['130', '130,00 EUR', '130.00 EUR'],
    ['0.5', '0,50 EUR', '0.50 EUR'],
    ['1234567.125', '1.234.567,125 EUR', '1,234,567.125 EUR'],
  ])('%s is “%s” and “%s”', (decimal, german, english) => {
    expect(moneyText(decimal, 'EUR', 'de')).toBe(german);
    expect(moneyText(decimal, 'EUR', 'en')).toBe(english);
  });

  test('numbers are grouped by thousands', () => {
    expect([999, 1000, 1250.5].map((number) => numberText(number, 'de'))).toEqual(['999', '1.000', '1.250,5']);
  });
});

test.each([
  ['Gold\u202e', 'Gold'],
  ['a\u0000b\r\nc', 'a b c'],
  ['a\u200bb\u2060c\ufeff', 'abc'],
  ['a\ud800b', 'a\ufffdb'],
  ['👩🏽‍💻 שלום', '👩🏽‍💻 שלום'],
])('plain text: %j is %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});
