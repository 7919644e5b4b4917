import { describe, expect, test } from 'vitest';
import { openHistory } from '../../../engine/catalog/history.ts';
import type { HourlyPrice } from '../../../engine/generated/types.ts';
import { totalCharge } from '../../../engine/money/charge.ts';
import { type BilledTime, hourlyLines } from '../../../engine/money/hourly.ts';
import { pricingOf } from '../../../engine/money/pricing.ts';
import { readCatalog, revisionOf } from '../../fixtures/world.ts';

const WORK = { firstHourUsed: false, surcharges: true };

function bill(catalog: string, price: string, time: Partial<BilledTime>, language = 'de') {
  const revision = openHistory([revisionOf(readCatalog(catalog))]).numbered(1);
  const hourly = revision?.prices.get(price)?.price;
  if (!revision || hourly?.kind !== 'hourly') throw new Error(`no hourly price ${price}`);
  const billed = hourlyLines(hourly, { minutes: 0, ...WORK, ...time }, pricingOf(revision, language));
  return totalCharge(
    billed.map(({ line }) => line),
    'EUR',
  );
}

describe('support by effort: begun ten minutes, each in the band in which it begins', () => {
  test.each<[string, string, number, string[], string]>([
    ['within business time', '2026-11-23T10:00:00+01:00', 25, ['65.00'], '65.00'],
    ['on a Saturday', '2026-11-21T10:00:00+01:00', 25, ['97.50'], '97.50'],
    ['on a Sunday night', '2026-11-22T22:00:00+01:00', 25, ['130.00'], '130.00'],
    ['over the end of business time', '2026-11-23T17:50:00+01:00', 25, ['21.67', '65.00'], '86.67'],
    ['begun in business time, ended after it', '2026-11-23T17:55:00+01:00', 10, ['21.67'], '21.67'],
    ['on a public holiday within the week', '2026-12-25T10:00:00+01:00', 60, ['195.00'], '195.00'],
    [
      'from before business time to after it',
      '2026-11-23T07:00:00+01:00',
      720,
      ['1170.00', '487.50', '130.00'],
      '1787.50',
    ],
    ['nothing', '2026-11-23T10:00:00+01:00', 0, ['0.00'], '0.00'],
  ])('%s', (_, startsAt, minutes, nets, net) => {
    const charge = bill('all-connect', 'on-demand-hour', { startsAt: Date.parse(startsAt), minutes });
    expect(charge.lines.map((line) => line.net)).toEqual(nets);
    expect(charge.net).toBe(net);
  });

  test('a line says what was counted, at which rate and surcharge', () => {
    const time = { startsAt: Date.parse('2026-11-23T17:50:00+01:00'), minutes: 25 };
    expect(bill('all-connect', 'on-demand-hour', time).lines).toEqual([
      {
        text: 'Arbeitszeit, 1 × 10 Minuten, Business Time',
        quantity: 1 / 6,
        unit: 'hours',
        rate: '130.00',
        surcharge: 0,
        net: '21.67',
      },
      {
        text: 'Arbeitszeit, 2 × 10 Minuten, Service Time (+50 %)',
        quantity: 1 / 3,
        unit: 'hours',
        rate: '130.00',
        surcharge: 50,
        net: '65.00',
      },
    ]);
    const [, english] = bill('all-connect', 'on-demand-hour', time, 'en').lines;
    expect(english?.text).toBe('Working time, 2 × 10 minutes, Service time (+50%)');
  });

  test('travel is billed at half the rate, beside the work and with its surcharge', () => {
    const startsAt = Date.parse('2026-11-23T10:00:00+01:00');
    const alone = bill('all-connect', 'on-demand-hour', { startsAt, minutes: 25, travelMinutes: 60 });
    expect(alone.lines.map(({ rate, net }) => [rate, net])).toEqual([
      ['130.00', '65.00'],
      ['65.00', '65.00'],
    ]);
    const sunday = { startsAt: Date.parse('2026-11-22T22:00:00+01:00'), minutes: 0, travelMinutes: 60 };
    expect(bill('all-connect', 'on-demand-hour', sunday).net).toBe('130.00');
  });

  test('whoever asked for no extra cost is never surcharged', () => {
    const startsAt = Date.parse('2026-11-22T22:00:00+01:00');
    const charge = bill('all-connect', 'on-demand-hour', { startsAt, minutes: 25, surcharges: false });
    expect(charge.lines).toMatchObject([{ text: 'Arbeitszeit, 3 × 10 Minuten', surcharge: 0, net: '65.00' }]);
  });

  test('without known minutes the line says the rate of the moment, and no sum', () => {
    const charge = bill('all-connect', 'on-demand-hour', {
      startsAt: Date.parse('2026-11-21T10:00:00+01:00'),
      minutes: undefined,
    });
    expect(charge).toEqual({
      currency: 'EUR',
      net: null,
      lines: [
        {
          text: 'Arbeitszeit, Service Time (+50 %)',
          quantity: null,
          unit: 'hours',
          rate: '130.00',
          surcharge: 50,
          net: null,
        },
      ],
    });
  });

  test('ten years without a pause are counted block by block', () => {
    const startsAt = Date.parse('2026-01-01T00:00:00+01:00');
    const { lines } = bill('all-connect', 'on-demand-hour', { startsAt, minutes: 5_000_000 });
    expect(lines.reduce((hours, { quantity }) => hours + (quantity ?? 0), 0)).toBeCloseTo(5_000_000 / 60, 6);
  });
});

describe('hours beyond the allowance, and first hours', () => {
  test.each<[string, string, number, boolean, string]>([
    ['61 minutes beyond model M are two begun hours', 'hour-m', 61, false, '198.00'],
    ['the first hour of a case in model S', 'hour-s', 60, false, '149.00'],
    ['one minute more begins the second hour', 'hour-s', 61, false, '278.00'],
    ['a case whose first hour was billed', 'hour-s', 61, true, '258.00'],
  ])('%s', (_, price, minutes, firstHourUsed, net) => {
    expect(bill('groupios', price, { minutes, firstHourUsed }).net).toBe(net);
  });

  test('without known minutes both rates are named', () => {
    const { lines, net } = bill('groupios', 'hour-s', { minutes: undefined });
    expect(lines.map(({ text, rate }) => [text, rate])).toEqual([
      ['Erste Stunde', '149.00'],
      ['Arbeitszeit', '129.00'],
    ]);
    expect(net).toBeNull();
  });

  test('a rate on request gives lines without an amount', () => {
    const charge = bill('connect-com', 'remote-support-hour', { minutes: 61 });
    expect(charge).toMatchObject({ net: null, onRequest: true, lines: [{ quantity: 61 / 60, rate: null, net: null }] });
  });

  test('travel that no percentage prices is on request', () => {
    expect(bill('groupios', 'hour-m', { minutes: 60, travelMinutes: 30 })).toMatchObject({
      net: null,
      onRequest: true,
    });
  });
});

test('rates are exact, lines are rounded half up', () => {
  const price: HourlyPrice = {
    kind: 'hourly',
    id: 'hour',
    title: { de: 'Stunde' },
    rate: { kind: 'amount', amount: '89.99' },
    blockMinutes: 30,
    travelPercent: 33.3,
  };
  const pricing = { calendars: new Map(), language: 'de', fallback: 'de' };
  const lines = hourlyLines(price, { ...WORK, minutes: 30, travelMinutes: 30 }, pricing);
  expect(lines.map(({ line }) => [line.rate, line.net])).toEqual([
    ['89.99', '45.00'],
    ['29.96667', '14.98'],
  ]);
});

test('an agreement speaks of a rate and of travel at a part of it, not of a first hour, even at the same amount, nor of what is on request', () => {
  const amount = { kind: 'amount', amount: '90.00' } as const;
  const price: HourlyPrice = {
    kind: 'hourly',
    id: 'hour',
    title: { de: 'Stunde' },
    rate: amount,
    firstHour: amount,
    blockMinutes: 60,
  };
  const pricing = { calendars: new Map(), language: 'de', fallback: 'de' };
  const own = (travel: Partial<HourlyPrice>) =>
    hourlyLines({ ...price, ...travel }, { ...WORK, minutes: 120, travelMinutes: 60 }, pricing).map(
      ({ hasOwnRate }) => hasOwnRate,
    );
  expect([own({ travelPercent: 50 }), own({})]).toEqual([
    [false, true, true],
    [false, true, false],
  ]);
});
