import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCalendarInput } from '../../../engine/calendar/check-input.ts';
import { calendarInput } from '../../../engine/catalog/calendar.ts';
import type { Catalog, Windows } from '../../../engine/generated/types.ts';
import { reviewHours } from '../../../engine/review/hours.ts';
import { soundCatalog } from './broken-catalogs.ts';

const clock = fc.constantFrom('00:00', '08:00', '09:30', '12:00', '17:00', '24:00');
const windows = fc.array(fc.tuple(clock, clock), { maxLength: 3 });
const date = fc.constantFrom('0000-01-01', '2024-02-29', '2026-12-24', '2026-12-31');
const timeZone = fc.constantFrom('Europe/Berlin', 'Europe/Atlantis');

test('LAW: calendars without a finding have none in the calendar room, and the other way round', () => {
  fc.assert(
    fc.property(timeZone, windows, windows, windows, date, date, (zone, monday, holiday, single, from, until) => {
      const catalog = withCalendar(zone, monday, holiday, { from, until, single });
      const input = calendarInput(catalog.calendars?.[0] as never, zone, []);
      const found = checkCalendarInput({ ...input, holidayHours: holiday });
      expect(reviewHours(catalog).length > 0).toBe(found.length > 0);
    }),
    { numRuns: 500 },
  );
});

type Special = { readonly from: string; readonly until: string; readonly single: Windows };

function withCalendar(timeZone: string, mon: Windows, hours: Windows, { from, until, single }: Special): Catalog {
  const reason = { de: 'Ferien', en: 'Holidays' };
  const calendar = {
    id: 'business',
    title: { de: 'Zeiten', en: 'Hours' },
    hours: { mon },
    holidays: { region: 'DE', hours },
    closures: [{ from, until, reason }],
    overrides: { [from]: single },
  };
  return { ...(soundCatalog as Catalog), timeZone, calendars: [calendar] };
}
