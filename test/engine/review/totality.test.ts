import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCalendars } from '../../../engine/catalog/calendar.ts';
import { isOpenAt } from '../../../engine/calendar/opening.ts';
import type { Catalog, HolidayList, HourlyPrice } from '../../../engine/index.ts';
import { reviewTotality } from '../../../engine/review/totality.ts';
import { readCatalog, revisionOf, vendors } from '../../fixtures/world.ts';
import { changed } from './change.ts';
import { holidays, totalCatalog, totalityCases } from './totality-cases.ts';

const lists: readonly HolidayList[] = [holidays];

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
  const windows = fc.uniqueArray(clock, { minLength: 2, maxLength: 4 }).map((times) => pairs([...times].sort()));
  const always = fc.constant([['00:00', '24:00']]);
  const saturdays = fc
    .record({ week: fc.integer({ min: 0, max: 500 }), minute: fc.integer({ min: 0, max: 24 * 60 - 1 }) })
    .map(({ week, minute }) => Date.UTC(2026, 0, 3 + 7 * week, 0, minute));

  test('at no instant an inner band is open without the next, and some band always is', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        windows,
        fc.oneof(windows, always),
        fc.array(saturdays, { minLength: 50, maxLength: 50 }),
        (sat, wide, ats) => {
          const catalog = changed(totalCatalog, [
            { set: '/calendars/0/hours/sat', to: sat },
            { set: '/calendars/1/hours/sat', to: wide },
          ]) as Catalog;
          const codes = new Set(reviewTotality(catalog, lists).map(({ code }) => code));
          const seen = statesAt(catalog, ats);
          if (!codes.has('band-gap')) expect(seen.every((open) => open.includes(true))).toBe(true);
          if (!codes.has('bands-not-nested')) expect(seen.some(([inner, outer]) => inner && !outer)).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });

  function statesAt(catalog: Catalog, ats: readonly number[]): readonly (readonly boolean[])[] {
    const calendars = compileCalendars(catalog, lists);
    const { bands = [] } = catalog.prices?.[0] as HourlyPrice;
    const hours = bands.flatMap(({ calendar }) => calendars.get(calendar) ?? []);
    return ats.map((at) => hours.map((calendar) => isOpenAt(calendar, at)));
  }
});

function halfHour(count: number): string {
  return `${String(Math.floor(count / 2)).padStart(2, '0')}:${count % 2 === 0 ? '00' : '30'}`;
}

function pairs(times: readonly string[]): readonly (readonly [string, string])[] {
  return times.flatMap((time, index) => (index % 2 === 1 ? [[times[index - 1] ?? '', time] as const] : []));
}
