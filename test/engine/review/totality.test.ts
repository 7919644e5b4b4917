import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCalendars } from '../../../engine/catalog/calendar.ts';
import { isOpenAt } from '../../../engine/calendar/opening.ts';
import type { Catalog, HolidayList } from '../../../engine/index.ts';
import { reviewTotality } from '../../../engine/review/totality.ts';
import { readCatalog, revisionOf, vendors } from '../../fixtures/world.ts';
import { changed } from './change.ts';
import { holidays, totalCatalog, totalityCases } from './totality-cases.ts';

const lists: readonly HolidayList[] = [holidays];

/** Hours of each catalog that is tried; every two of them are the bands of a price. */
const HOURS = 12;

describe('times and days that a catalog leaves undecided', () => {
  test.each(totalityCases)('$title', ({ changes, issues }) => {
    const found = reviewTotality(changed(totalCatalog, changes) as Catalog, lists);
    expect(found.map(({ pointer, code, detail }) => [pointer, code, detail])).toEqual(issues);
    expect(found.every(({ level }) => level === 'warning')).toBe(true);
  });

  test('without a list of holidays the next ten years are looked at', () => {
    const late = changed(totalCatalog, [
      { set: '/calendars/1/closures', to: [{ from: '2036-03-03', until: '2036-03-03', reason: { en: 'Late' } }] },
      { set: '/effectiveFrom', to: '2030-06-01' },
    ]) as Catalog;
    expect(reviewTotality(late, []).map(({ params }) => params?.['date'])).toContain('2036-03-03');
    expect(
      reviewTotality({ ...late, effectiveFrom: '2026-01-01' }, []).map(({ params }) => params?.['date']),
    ).not.toContain('2036-03-03');
  });

  test.each(['America/St_Johns', 'Pacific/Apia', 'Europe/Berlin'])('in %s every local day is looked at', (timeZone) => {
    const catalog = changed(totalCatalog, [
      { set: '/timeZone', to: timeZone },
      { set: '/effectiveFrom', to: '2010-01-01' },
      { set: '/prices/0/bands', to: [{ calendar: 'inner', surchargePercent: 0 }] },
    ]) as Catalog;
    const gaps = reviewTotality(catalog, []).filter(({ code }) => code === 'band-gap');
    expect(gaps.map(({ params }) => params?.['day'])).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
  });
});

describe('the five catalogs', () => {
  test.each(vendors)('every minute of %s is in a band, bands are nested, and special days are decided', (vendor) => {
    const catalog = readCatalog(vendor);
    expect(reviewTotality(catalog, revisionOf(catalog).holidays)).toEqual([]);
  });
});

describe('a review without findings is a proof', () => {
  const clock = fc.integer({ min: 0, max: 48 }).map(halfHour);
  const windows = fc.uniqueArray(clock, { minLength: 2, maxLength: 4 }).map((times) => inPairs([...times].sort()));
  const always = fc.constant([['00:00', '24:00']]);
  const saturdays = fc
    .record({ week: fc.integer({ min: 0, max: 500 }), minute: fc.integer({ min: 0, max: 24 * 60 - 1 }) })
    .map(({ week, minute }) => Date.UTC(2026, 0, 3 + 7 * week, 0, minute));

  const hours = fc.array(fc.oneof({ weight: 3, arbitrary: windows }, { weight: 1, arbitrary: always }), {
    minLength: HOURS,
    maxLength: HOURS,
  });
  const pairs = Array.from({ length: HOURS ** 2 }, (_, index) => [index % HOURS, Math.floor(index / HOURS)] as const);
  const bands = pairs.filter(([inner, outer]) => inner !== outer);

  test(`at no instant an inner band is open without the next, and some band always is: ${bands.length} prices of each catalog`, () => {
    fc.assert(
      fc.property(hours, fc.array(saturdays, { minLength: 50, maxLength: 50 }), (saturdayHours, ats) => {
        const catalog = catalogOf(saturdayHours, bands);
        const issues = reviewTotality(catalog, lists);
        const open = openAt(catalog, ats);
        for (const [price, [inner, outer]] of bands.entries()) {
          const found = new Set(issues.filter(({ pointer }) => isAbout(pointer, price)).map(({ code }) => code));
          const states = ats.map((_, index) => [open[inner]?.[index], open[outer]?.[index]] as const);
          if (!found.has('band-gap')) expect(states.every(([one, other]) => one || other)).toBe(true);
          if (!found.has('bands-not-nested')) expect(states.some(([one, other]) => one && !other)).toBe(false);
        }
      }),
      { numRuns: Math.ceil(10_000 / bands.length) },
    );
  });

  /** A catalog whose hours differ on Saturdays, half of them open all week otherwise, with a price for each two of them. */
  function catalogOf(saturdayHours: readonly unknown[], priced: typeof bands): Catalog {
    const [inner, outer] = totalCatalog.calendars;
    const [price] = totalCatalog.prices;
    return {
      ...totalCatalog,
      calendars: saturdayHours.map((sat, index) => {
        const like = index % 2 === 0 ? inner : outer;
        return { ...like, id: `hours-${index}`, hours: { ...like?.hours, sat } };
      }),
      prices: priced.map((pair, index) => ({
        ...price,
        id: `price-${index}`,
        bands: pair.map((calendar) => ({ calendar: `hours-${calendar}`, surchargePercent: 0 })),
      })),
    } as unknown as Catalog;
  }

  function openAt(catalog: Catalog, ats: readonly number[]): readonly (readonly boolean[])[] {
    const calendars = [...compileCalendars(catalog, lists).values()];
    return calendars.map((calendar) => ats.map((at) => isOpenAt(calendar, at)));
  }

  function isAbout(pointer: string, price: number): boolean {
    return pointer === `/prices/${price}/bands` || pointer.startsWith(`/prices/${price}/bands/`);
  }
});

function halfHour(count: number): string {
  return `${String(Math.floor(count / 2)).padStart(2, '0')}:${count % 2 === 0 ? '00' : '30'}`;
}

function inPairs(times: readonly string[]): readonly (readonly [string, string])[] {
  return times.flatMap((time, index) => (index % 2 === 1 ? [[times[index - 1] ?? '', time] as const] : []));
}
