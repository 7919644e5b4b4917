// The oracle of the calendar laws: luxon from day to day and edge to edge, plain and slow, with nothing of the engine in it.
import { DateTime } from 'luxon';
import type { CalendarInput } from '../../engine/calendar/calendar-input.ts';
import type { Span } from '../../engine/calendar/span.ts';
import type { Window } from '../../engine/calendar/windows.ts';

export type WalkedDay = { readonly date: string; readonly runs: readonly Span[] };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The days around an instant, each with what is open on it. */
export function walkDays(input: CalendarInput, at: number, before: number, after: number): readonly WalkedDay[] {
  const first = DateTime.fromISO(localDateOf(input, at), { zone: 'utc' }).minus({ days: before });
  return Array.from({ length: before + after + 1 }, (_, index) => walkDay(input, first.plus({ days: index })));
}

/** Everything that is open on the days, as runs that do not touch. */
export function walkRuns(days: readonly WalkedDay[]): readonly Span[] {
  return join(days.flatMap(({ runs }) => runs));
}

/** The runs without the pauses. */
export function withoutPauses(runs: readonly Span[], pauses: readonly Span[]): readonly Span[] {
  return pauses.reduce(cut, runs);
}

export function walkAdd(runs: readonly Span[], start: number, amount: number): number | undefined {
  let left = amount;
  for (const run of runs) {
    const from = Math.max(run.from, start);
    if (from >= run.until) continue;
    if (left <= run.until - from) return from + left;
    left -= run.until - from;
  }
  return undefined;
}

export function walkBetween(runs: readonly Span[], from: number, until: number): number {
  return runs.reduce((sum, run) => sum + Math.max(0, Math.min(run.until, until) - Math.max(run.from, from)), 0);
}

export function localDateOf(input: CalendarInput, at: number): string {
  return DateTime.fromMillis(at, { zone: input.timeZone }).toISODate() ?? '';
}

function walkDay(input: CalendarInput, day: DateTime): WalkedDay {
  const date = day.toISODate() ?? '';
  const runsOf = (windows: readonly Window[]): readonly Span[] =>
    join(windows.map((window) => mapWindow(input, day, window)));
  return { date, runs: runsOf(input.breaks?.[date] ?? []).reduce(cut, runsOf(windowsOf(input, day, date))) };
}

function windowsOf(input: CalendarInput, day: DateTime, date: string): readonly Window[] {
  const override = input.overrides?.[date];
  if (override) return override;
  if (input.closures?.some(({ from, until }) => from <= date && date <= until)) return [];
  if (input.holidays?.includes(date)) return input.holidayHours ?? [];
  return input.hours[weekdays[day.weekday - 1] ?? 'mon'] ?? [];
}

function mapWindow(input: CalendarInput, day: DateTime, [from, until]: Window): Span {
  return { from: edge(input, day, from), until: edge(input, day, until) };
}

/** luxon moves a time in a gap forward by the gap; which of a double time it takes is open, so all are asked. */
function edge(input: CalendarInput, day: DateTime, clock: string): number {
  const { year, month, day: date } = clock === '24:00' ? day.plus({ days: 1 }) : day;
  const [hour, minute] = clock === '24:00' ? [0, 0] : clock.split(':').map(Number);
  const local = DateTime.fromObject({ year, month, day: date, hour, minute }, { zone: input.timeZone });
  return Math.min(...local.getPossibleOffsets().map((possible) => possible.toMillis()));
}

function join(runs: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const run of runs.filter(({ from, until }) => from < until).toSorted((a, b) => a.from - b.from)) {
    const last = joined.pop();
    if (last && last.until >= run.from) joined.push({ from: last.from, until: Math.max(last.until, run.until) });
    else joined.push(...(last ? [last, run] : [run]));
  }
  return joined;
}

function cut(runs: readonly Span[], pause: Span): readonly Span[] {
  if (pause.from >= pause.until) return runs;
  return runs
    .flatMap(({ from, until }) => [
      { from, until: Math.min(until, pause.from) },
      { from: Math.max(from, pause.until), until },
    ])
    .filter(({ from, until }) => from < until);
}
