// Service hours: adding open time, epoch in and epoch out, against a luxon walk that gives the same instants; and the
// compilation of one year.
import assert from 'node:assert/strict';
import { compileCalendar } from '../../engine/calendar/calendar.ts';
import { compileYear } from '../../engine/calendar/compiled-year.ts';
import { addMinutes } from '../../engine/calendar/working-time.ts';
import { calendarInput } from '../../engine/catalog/calendar.ts';
import { readCatalog, revisionOf } from '../../test/fixtures/world.ts';
import { walker } from './luxon-walk.ts';
import { roundly, writeTable } from './markdown.ts';
import { measure } from './measure.ts';

const HOUR_MS = 3_600_000;
/** Lengths that tiers promise, in minutes: an hour, four, a day of eight, three of them. */
const AMOUNTS = [60, 240, 480, 1_440];

const catalog = readCatalog('conference-tv');
const [business] = catalog.calendars ?? [];
if (!business) throw new RangeError('conference-tv has business hours');
const input = calendarInput(business, catalog.timeZone, revisionOf(catalog).holidays);
const calendar = compileCalendar(input);
const walk = walker(input);

const starts = Array.from({ length: 997 }, (_, index) => Date.UTC(2026, 0, 1) + index * 8.5 * HOUR_MS);
for (const start of starts)
  for (const minutes of AMOUNTS) assert.equal(addMinutes(calendar, start, minutes), walk(start, minutes));

const times = await measure({
  ours: inTurn((start, minutes) => addMinutes(calendar, start, minutes)),
  luxon: inTurn(walk),
  year: inYears((year) => compileYear(calendar.plan, calendar.zone, year)),
});

console.log(`## Service hours

Open minutes are added, an hour to three days of them, at ${starts.length} instants of 2026; both give the same instants. A
year is compiled when a question first falls in it.

${writeTable(
  ['', 'times', 'Mehrwert', 'luxon walk'],
  [['add open time', roundly(times.luxon / times.ours), `${roundly(times.ours)} µs`, `${roundly(times.luxon)} µs`]],
)}

${writeTable(['', 'takes'], [['compile a year', `${roundly(times.year / 1_000)} ms`]])}
`);

function inTurn(add: (start: number, minutes: number) => unknown): () => unknown {
  let turn = 0;
  return () => {
    turn += 1;
    return add(starts[turn % starts.length] ?? 0, AMOUNTS[turn % AMOUNTS.length] ?? 0);
  };
}

/** Years far enough apart that none of their offsets is known. */
function inYears(compile: (year: number) => unknown): () => unknown {
  let year = 2_000;
  return () => compile((year = year >= 2_199 ? 2_000 : year + 1));
}
