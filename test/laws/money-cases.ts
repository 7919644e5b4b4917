// What the money laws are tried on: prices by the hour over random calendars, work in a few weeks, and small catalogs.
import fc from 'fast-check';
import { type Calendar, compileCalendar } from '../../engine/calendar/calendar.ts';
import type { Catalog, HourlyPrice, Offering, Price } from '../../engine/generated/types.ts';
import type { BilledTime } from '../../engine/money/hourly.ts';
import type { Revision, World } from '../../engine/index.ts';
import { worldOf } from '../fixtures/world.ts';
import { calendarCases } from './calendar-cases.ts';

export type HourlyCase = {
  readonly price: HourlyPrice;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly time: Required<BilledTime> & {
    readonly startsAt: number;
    readonly minutes: number;
    readonly travelMinutes: number;
  };
};

/** A stretch of work as a request writes it, in minutes from the start of the weeks. */
export type WorkCase = { readonly kind: 'work' | 'travel'; readonly from: number; readonly length: number };

const WEEKS_START = Date.UTC(2026, 2, 16);
const MINUTE = 60_000;

const inCents = fc.integer({ min: 0, max: 50_000 }).map(centsText);

const bands = fc
  .tuple(
    fc.constantFrom(['inner', 'outer'], ['inner', 'outer', 'inner'], ['outer'], []),
    fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([calendars, percents]) =>
    calendars.map((calendar, index) => ({ calendar, surchargePercent: percents[index] ?? 0 })),
  );

const hourlyPrices: fc.Arbitrary<HourlyPrice> = fc
  .record({
    rate: inCents,
    firstHour: fc.option(inCents, { nil: undefined }),
    blockMinutes: fc.constantFrom(1, 5, 10, 15, 30, 45, 60, 90),
    bands,
    travelPercent: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ rate, firstHour, blockMinutes, bands: some, travelPercent }) => ({
    kind: 'hourly',
    id: 'hour',
    title: { de: 'Stunde' },
    rate: { kind: 'amount', amount: rate },
    blockMinutes,
    travelPercent,
    ...(firstHour !== undefined && { firstHour: { kind: 'amount', amount: firstHour } }),
    ...(some.length > 0 && { bands: some }),
  }));

const lengths = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 4000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100_000 }) },
);

/** Calendars that are compiled once for all cases, most of them near a change of the clocks. */
const somePlaces = fc.sample(calendarCases, { numRuns: 100, seed: 4 }).map(({ input, at }) => ({
  calendar: compileCalendar(input),
  at,
}));
const places = fc.constantFrom(...somePlaces);

export const hourlyCases: fc.Arbitrary<HourlyCase> = fc
  .record({
    price: hourlyPrices,
    inner: places,
    outer: places,
    days: fc.integer({ min: -2, max: 2 }),
    minutes: lengths,
    travelMinutes: lengths,
    firstHourUsed: fc.boolean(),
    surcharges: fc.boolean(),
  })
  .map(({ price, inner, outer, days, ...time }) => ({
    price,
    calendars: new Map([
      ['inner', inner.calendar],
      ['outer', outer.calendar],
    ]),
    time: { startsAt: inner.at + days * 1440 * MINUTE, ...time },
  }));

/** Work in three weeks, over a change of the clocks; much of it at the same time. */
export const workCases: fc.Arbitrary<readonly WorkCase[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('work', 'work', 'travel'),
    from: fc.oneof(
      fc.integer({ min: 0, max: 20 }).map((days) => days * 1440 + 600),
      fc.integer({ min: 0, max: 30_000 }),
    ),
    length: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 2000 })),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Work as a quote asks for it. */
export function asRequest({ kind, from, length }: WorkCase): object {
  const instant = (minutes: number) => new Date(WEEKS_START + minutes * MINUTE).toISOString();
  return { kind, from: instant(from), until: instant(from + length) };
}

/** The world of one small catalog: work by a standard service, and a model with minutes included. */
function smallWorld(price: HourlyPrice, includedMinutes: number, intervalMinutes: number): World {
  const fee: Price = {
    kind: 'recurring',
    id: 'fee',
    title: text('Gebühr'),
    period: 'month',
    rate: { kind: 'amount', amount: '9.99' },
  };
  return catalogWorld({
    prices: [price, fee],
    features: [{ id: 'support', title: text('Support') }],
    offerings: [
      {
        ...named('on-demand'),
        standard: true,
        tiers: [{ ...named('standard'), cells: { support: { kind: 'pay-per-use', price: 'hour' } } }],
      },
      {
        ...named('model'),
        tiers: [
          {
            ...named('m'),
            prices: ['fee'],
            cells: {
              support: {
                kind: 'allowance',
                amount: includedMinutes,
                unit: 'minutes',
                period: 'year',
                intervalMinutes,
                overage: 'hour',
              },
            },
          },
        ],
      },
    ],
  });
}

/** Small worlds that are compiled once for all cases. */
export const smallWorlds: fc.Arbitrary<World> = fc.constantFrom(
  ...fc
    .sample(fc.tuple(hourlyPrices, fc.integer({ min: 1, max: 2000 }), fc.constantFrom(1, 15, 60)), {
      numRuns: 300,
      seed: 4,
    })
    .map((parts) => smallWorld(...parts)),
);

/** The world of one catalog with some parts of its own. */
export function catalogWorld(
  parts: Pick<Catalog, 'features' | 'prices'> & { readonly offerings: readonly Offering[] },
): World {
  const catalog: Catalog = {
    format: 1,
    ...named('small'),
    effectiveFrom: '2010-01-01',
    vendor: { name: 'Vendor', contacts: [] },
    languages: ['de'],
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    calendars: [
      {
        ...named('inner'),
        hours: workdays([
          ['09:00', '12:00'],
          ['13:00', '18:00'],
        ]),
      },
      { ...named('outer'), hours: { ...workdays([['07:30', '20:00']]), sat: [['09:00', '18:00']] } },
    ],
    ...parts,
  };
  const revision: Revision = {
    catalog,
    revision: 1,
    digest: '0'.repeat(64),
    effectiveFrom: catalog.effectiveFrom,
    appliesTo: 'new',
    ruleSets: [],
    holidays: [],
  };
  return worldOf([revision], '2026-03-16T10:00:00+01:00');
}

export function named(id: string) {
  return { id, title: text(id) };
}

function text(words: string) {
  return { de: words };
}

function workdays(windows: readonly (readonly [string, string])[]) {
  return { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows };
}

function centsText(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
