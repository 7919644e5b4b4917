import { expect, test } from 'vitest';
import { quantityText, rateUnitText } from '../../admin-ui/asking/amounts.ts';
import { cheapestAt, costLines, hoursShown, roundValues } from '../../admin-ui/asking/cost-lines.ts';
import { needsAddress, needsAt, requestOf } from '../../admin-ui/asking/needs.ts';
import { roomAt } from '../../admin-ui/rooms.ts';
import { de } from '../../admin-ui/words/de.ts';

const needs = {
  catalog: 'voip-service',
  offering: 'sla',
  features: ['a', 'ü & b'],
  hours: '2,5',
  drivers: { licences: '20', deployment: 'cloud' },
};
const costs = [
  { tier: 's', title: { de: 'S' }, options: [], nets: ['0.00', '100.00', null] },
  { tier: 'm', title: { de: 'M' }, options: [], nets: ['50.00', '100.00', null] },
];

// LAW: reading what was written gives the needs back.
test('an address holds the needs whole', () => {
  const address = needsAddress(needs);
  expect(needsAt(address.slice(address.indexOf('?')))).toEqual(needs);
  expect(roomAt('/recommend')).toEqual({ kind: 'recommend' });
  expect(needsAt('')).toBeUndefined();
});

test('numbers are read with either decimal mark, and what is none is left to the engine', () => {
  const request = requestOf(needs, ['licences'], 'de');
  expect(request).toMatchObject({ needs: { hours: 2.5 }, drivers: { licences: 20, deployment: 'cloud' } });
  expect(requestOf({ ...needs, hours: 'x' }, [], 'de').needs).toMatchObject({ hours: 'x' });
});

test('hours reach beyond the last break-even point, which is among them', () => {
  const shown = hoursShown([{ hours: 97, from: 's', to: 'm', net: '1.00' }], 3.5);
  expect(shown).toEqual(expect.arrayContaining([0, 3.5, 97]));
  expect(shown.length).toBeLessThan(50);
  expect(Math.max(...hoursShown([], 5_000))).toBeLessThanOrEqual(400);
});

test('lines break where there is no amount, and equals are both the cheapest', () => {
  expect(costLines(costs, [0, 1, 2])[0]?.runs).toEqual([
    [
      { hours: 0, net: 0 },
      { hours: 1, net: 100 },
    ],
  ]);
  expect([0, 1, 2].map((index) => cheapestAt(costs, index))).toEqual([['s'], ['s', 'm'], []]);
});

test.each([0, 0.4, 1, 7, 99, 1_694, 123_456])('an axis up to %s has few round values', (most) => {
  const values = roundValues(most);
  expect(values.at(-1)).toBeGreaterThanOrEqual(most);
  expect(values.length).toBeLessThanOrEqual(7);
});

test('begun minutes are told in minutes, since a sixth of an hour has no decimals to check by hand', () => {
  const line = { text: '', unit: 'hours', rate: '130.00', surcharge: 0, net: '21.67' };
  expect(quantityText({ ...line, quantity: 1 / 6 }, de, 'de')).toBe('10 Minuten');
  expect(quantityText({ ...line, quantity: 0.5 }, de, 'de')).toBe('0,5 Stunden');
  expect(rateUnitText('hours', de)).toBe('je Stunde');
});
