import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, compileCalendar } from '../../engine/calendar/calendar.ts';
import type { CalendarInput } from '../../engine/calendar/calendar-input.ts';
import { formatInstant, parseInstant } from '../../engine/calendar/instant.ts';
import { localDate, startOfLocalDay } from '../../engine/calendar/local-day.ts';
import { isOpenAt, nextChange, nextOpening, segments } from '../../engine/calendar/opening.ts';
import type { Span } from '../../engine/calendar/span.ts';
import { addWorkingDays } from '../../engine/calendar/working-days.ts';
import { addMinutes, minutesBetween } from '../../engine/calendar/working-time.ts';
import { calendarCases, pausesNear } from './calendar-cases.ts';
import {
  type WalkedDay,
  localDateOf,
  walkAdd,
  walkBetween,
  walkDays,
  walkRuns,
  withoutPauses,
} from './calendar-walk.ts';

const CASES = { numRuns: 10_000 };
/** A calendar is walked once, and asked many times: 2,500 are asked 4 times each, and 100 over long stretches 100 times each. */
const [TIMES, LONG_TIMES] = [4, 100];
const WALKS = { numRuns: CASES.numRuns / TIMES };
const LONG_WALKS = { numRuns: CASES.numRuns / LONG_TIMES };
const PATIENCE = 300_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A walk ends at least this many days after each instant that is asked about; what comes later it does not know. */
const WALKED_DAYS = 8;
/** Instants that are asked about lie this many days apart at most. */
const ASKED_DAYS = 2;

const amounts = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 200 }).map((quarters) => quarters * 15 * MINUTE) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2 * DAY }) },
);
const distances = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((hours) => hours * HOUR),
  fc.integer({ min: -DAY, max: 5 * DAY }),
);
const delays = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 36 * 12 }).map((steps) => steps * 5 * MINUTE),
);

/** What is asked of a calendar at an instant, or up to a day and a half after it. */
const questionsFrom = (first: number) =>
  delays.chain((delay) =>
    fc.record({
      at: fc.constant(first + delay),
      amount: amounts,
      distance: distances,
      days: fc.integer({ min: 1, max: 4 }),
      pauses: fc.oneof(fc.constant([]), pausesNear(first + delay)),
    }),
  );
const askedCalendars = calendarCases.chain(({ input, at }) =>
  fc.record({
    input: fc.constant(input),
    at: fc.constant(at),
    questions: fc.array(questionsFrom(at), { minLength: TIMES, maxLength: TIMES }),
  }),
);

/** Stretches of up to 400 days that begin in the first hundred days after an instant, in milliseconds after it. */
const longStretches = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 100 * DAY }), fc.integer({ min: 0, max: 400 * DAY })),
  { minLength: LONG_TIMES, maxLength: LONG_TIMES },
);

describe('a compiled calendar agrees with a walk from day to day', () => {
  test('adding, counting, opening, changing, stretches and working days', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(askedCalendars, ({ input, at, questions }) => {
        const calendar = compileCalendar(input);
        const days = walkDays(input, at, 2, ASKED_DAYS + WALKED_DAYS);
        const runs = walkRuns(days);
        for (const question of questions) {
          agreeOnTime(calendar, runs, question);
          agreeOnOpening(calendar, runs, question.at);
          agreeOnStretches(calendar, runs, question.at);
          agreeOnWorkingDays(calendar, days, input, question);
        }
      }),
      WALKS,
    );
  });

  test('over more than a year', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(calendarCases, longStretches, ({ input, at }, stretches) => {
        const runs = walkRuns(walkDays(input, at, 1, 502));
        const calendar = compileCalendar(input);
        for (const [delay, length] of stretches) {
          const [from, until] = [at + delay, at + delay + length];
          const open = walkBetween(runs, from, until);
          expect(minutesBetween(calendar, from, until)).toBe(open / MINUTE);
          const due = addMinutes(calendar, from, open / MINUTE);
          expect(due).toBe(walkAdd(runs, from, open) ?? laterThan(at + 500 * DAY, due));
        }
      }),
      LONG_WALKS,
    );
  });
});

type Question = ReturnType<typeof questionsFrom> extends fc.Arbitrary<infer T> ? T : never;

/** What the walk does not know must come after its end, or never. */
function laterThan(end: number, due: number | undefined): number | undefined {
  expect(due ?? Infinity).toBeGreaterThanOrEqual(end);
  return due;
}

function agreeOnTime(calendar: Calendar, runs: readonly Span[], { at, amount, distance, pauses }: Question): void {
  const running = withoutPauses(runs, pauses);
  const end = at + distance;
  expect(minutesBetween(calendar, at, end, pauses)).toBe(walkBetween(running, at, end) / MINUTE);
  const due = addMinutes(calendar, at, amount / MINUTE, pauses);
  const walked = walkAdd(running, at, amount);
  if (walked === undefined) expect(due ?? Infinity).toBeGreaterThan(at + (WALKED_DAYS - 2) * DAY);
  else expect(due).toBe(walked);
}

function agreeOnOpening(calendar: Calendar, runs: readonly Span[], at: number): void {
  const run = runs.find(({ until }) => at < until);
  expect(isOpenAt(calendar, at)).toBe(run !== undefined && run.from <= at);
  if (run === undefined) return;
  expect(nextOpening(calendar, at)).toBe(Math.max(at, run.from));
  if (run.until < at + (WALKED_DAYS - 2) * DAY)
    expect(nextChange(calendar, at)).toBe(at < run.from ? run.from : run.until);
}

function agreeOnStretches(calendar: Calendar, runs: readonly Span[], at: number): void {
  const end = at + 4 * DAY;
  const stretches = segments(calendar, at, end);
  const open = runs
    .map(({ from, until }) => ({ from: Math.max(from, at), until: Math.min(until, end) }))
    .filter(({ from, until }) => from < until);
  expect(stretches.filter((one) => one.open)).toEqual(open.map((run) => ({ ...run, open: true })));
  expect([...stretches.map(({ from }) => from), end]).toEqual([at, ...stretches.map(({ until }) => until)]);
}

function agreeOnWorkingDays(
  calendar: Calendar,
  walked: readonly WalkedDay[],
  input: CalendarInput,
  { at, days }: Question,
): void {
  const reported = localDateOf(input, at);
  const workingDays = walked.filter(({ date, runs }) => date > reported && runs.length > 0);
  const due = addWorkingDays(calendar, at, days);
  if (workingDays.length < days) expect(due ?? Infinity).toBeGreaterThan(at + (WALKED_DAYS - 2) * DAY);
  else expect(due).toBe(workingDays[days - 1]?.runs.at(-1)?.until);
}

describe('laws of working time', () => {
  test('what was added lies between, amounts add up, a later start is never due earlier', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(askedCalendars, amounts, fc.integer({ min: 0, max: DAY }), ({ input, questions }, more, later) => {
        const calendar = compileCalendar(input);
        for (const { at, amount, pauses } of questions) {
          const add = (start: number | undefined, time: number) =>
            start === undefined ? undefined : addMinutes(calendar, start, time / MINUTE, pauses);
          const due = add(at, amount);
          if (due !== undefined) expect(minutesBetween(calendar, at, due, pauses)).toBe(amount / MINUTE);
          if (more > 0) expect(add(due, more)).toBe(add(at, amount + more));
          expect(add(at + later, amount) ?? Infinity).toBeGreaterThanOrEqual(due ?? Infinity);
        }
      }),
      WALKS,
    );
  });
});

describe('instants and local dates', () => {
  test('an instant that is written in a zone is read back as the same', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(calendarCases, ({ input, at }) => {
        expect(parseInstant(formatInstant(input.timeZone, at))).toBe(at);
      }),
      CASES,
    );
  });

  test('the local date is the one that luxon gives, and begins at or before the instant', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(calendarCases, ({ input, at }) => {
        const date = localDate(input.timeZone, at);
        expect(date).toBe(localDateOf(input, at));
        expect(startOfLocalDay(input.timeZone, date)).toBeLessThanOrEqual(at);
      }),
      CASES,
    );
  });
});
