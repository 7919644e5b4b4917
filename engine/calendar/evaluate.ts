import type { CalendarResult, CalendarTrial } from '../generated/types.ts';
import { validateCalendarTrial } from '../generated/validators.js';
import type { Issue } from '../issue.ts';
import { type Outcome, failure, success } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { type Calendar, HORIZON_YEARS, compileCalendar } from './calendar.ts';
import { checkCalendarInput } from './check-input.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { DAY_MS } from './local-date.ts';
import { isOpenAt, nextOpening } from './opening.ts';
import { type Pauses, addMinutes, minutesBetween } from './working-time.ts';

const LONGEST_SPAN_MS = HORIZON_YEARS * 366 * DAY_MS;
const MINUTE_MS = 60_000;
/** The end of the years that are written with four digits. */
const LATEST = Date.UTC(9999, 11, 31);

/**
 * Answers one trial of a calendar: add open minutes to an instant, count them between two, or ask whether it is open. The instant
 * carries the zone's offset; a reversed span is 0 minutes; a paused instant is not within.
 * @issue `bad-shape`, those of `checkCalendarInput`, `bad-instant` without an offset, `bad-amount` missing, negative or further than
 * 200 years, `bad-period` for a pause that ends before it starts or a span of more than 200 years, `never-open` when nothing opens any more
 */
export function evaluateCalendar(request: unknown): Outcome<CalendarResult> {
  const trial = readShape(validateCalendarTrial, request);
  if (!trial.ok) return trial;
  const issues = checkTrial(trial.value);
  return issues.length > 0 ? failure(issues) : evaluateTrial(trial.value);
}

function evaluateTrial({ calendar: input, op, ...trial }: CalendarTrial): Outcome<CalendarResult> {
  const calendar = compileCalendar(input);
  const start = readInstant(trial.start);
  const pauses = (trial.pauses ?? []).map(([from, until]) => ({ from: readInstant(from), until: readInstant(until) }));
  switch (op) {
    case 'add':
      return evaluateAdd(calendar, start, trial.amountMinutes ?? NaN, pauses);
    case 'between':
      return success({ minutes: minutesBetween(calendar, start, readInstant(trial.end), pauses) });
    case 'within':
      return success({ open: isOpenAt(calendar, start) && !isPaused(start, pauses) });
  }
}

function evaluateAdd(calendar: Calendar, start: number, minutes: number, pauses: Pauses): Outcome<CalendarResult> {
  const instant = addMinutes(calendar, start, minutes, pauses);
  if (instant !== undefined && instant < LATEST) return success({ instant: formatInstant(calendar.timeZone, instant) });
  if (instant === undefined && nextOpening(calendar, start) === undefined)
    return failure([issueAt('never-open', '/calendar', 'the calendar does not open any more')]);
  const detail = `the calendar does not open for that long within ${HORIZON_YEARS} years`;
  return failure([issueAt('bad-amount', '/amountMinutes', detail)]);
}

function isPaused(at: number, pauses: Pauses): boolean {
  return pauses.some(({ from, until }) => from <= at && at < until);
}

function checkTrial(trial: CalendarTrial): readonly Issue[] {
  return [
    ...checkCalendarInput(trial.calendar).map((issue) => ({ ...issue, pointer: `/calendar${issue.pointer}` })),
    ...checkInstant(trial.start, '/start'),
    ...checkOperand(trial),
    ...(trial.pauses ?? []).flatMap(checkPause),
  ];
}

function checkOperand({ op, start, amountMinutes, end }: CalendarTrial): readonly Issue[] {
  if (op === 'add') return checkAmount(amountMinutes);
  if (op === 'within') return [];
  const badEnd = checkInstant(end, '/end');
  return badEnd.length > 0 ? badEnd : checkSpan(readInstant(start), readInstant(end));
}

function checkAmount(minutes: number | undefined): readonly Issue[] {
  if (minutes === undefined) return [issueAt('bad-amount', '/amountMinutes', 'the minutes to add are missing')];
  if (minutes >= 0 && minutes * MINUTE_MS <= LONGEST_SPAN_MS) return [];
  return [
    issueAt(
      'bad-amount',
      '/amountMinutes',
      `\`${minutes}\` is no number of minutes between 0 and ${HORIZON_YEARS} years`,
    ),
  ];
}

function checkSpan(start: number, end: number): readonly Issue[] {
  if (!(end - start > LONGEST_SPAN_MS)) return [];
  return [issueAt('bad-period', '/end', `the end is more than ${HORIZON_YEARS} years after the start`)];
}

function checkPause([from, until]: readonly [string, string], index: number): readonly Issue[] {
  const badInstants = [...checkInstant(from, `/pauses/${index}/0`), ...checkInstant(until, `/pauses/${index}/1`)];
  if (badInstants.length > 0 || readInstant(from) <= readInstant(until)) return badInstants;
  return [issueAt('bad-period', `/pauses/${index}`, `the pause ends at \`${until}\`, before it starts`)];
}

function checkInstant(text: string | undefined, pointer: string): readonly Issue[] {
  if (!Number.isNaN(readInstant(text))) return [];
  const detail =
    text === undefined
      ? 'an instant is missing'
      : `\`${text}\` is no instant with an offset, such as \`2026-11-23T10:00:00+01:00\``;
  return [issueAt('bad-instant', pointer, detail)];
}

/** Epoch milliseconds; NaN, which no comparison holds for, while the text is missing or wrong. */
function readInstant(text: string | undefined): number {
  return parseInstant(text ?? '') ?? NaN;
}

function issueAt(code: string, pointer: string, detail: string): Issue {
  return { code, level: 'error', pointer, detail };
}
