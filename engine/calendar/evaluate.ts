import type { Issue } from '../issue.ts';
import { type Calendar, HORIZON_YEARS, compileCalendar } from './calendar.ts';
import type { CalendarInput } from './calendar-input.ts';
import { checkCalendarInput } from './check-input.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { DAY_MS } from './local-date.ts';
import { isOpenAt, nextOpening } from './opening.ts';
import { type Pauses, addMinutes, minutesBetween } from './working-time.ts';

/** A trial of a calendar: add open minutes to an instant, count them between two, or ask whether it is open. */
export type CalendarRequest = {
  readonly calendar: CalendarInput;
  readonly op: 'add' | 'between' | 'within';
  /** Instants are ISO 8601 with an offset. */
  readonly start: string;
  /** For `add`: open minutes, fractions allowed. */
  readonly amountMinutes?: number;
  /** For `between`. */
  readonly end?: string;
  /** Stretches in which the clock rests. */
  readonly pauses?: readonly (readonly [from: string, until: string])[];
};

export type CalendarAnswer = { readonly instant: string } | { readonly minutes: number } | { readonly open: boolean };

export type EvaluatedCalendar =
  | { readonly kind: 'answered'; readonly answer: CalendarAnswer }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const LONGEST_SPAN_MS = HORIZON_YEARS * 366 * DAY_MS;
const MINUTE_MS = 60_000;

/**
 * Answers one trial of a calendar. The instant carries the zone's offset; a reversed span is 0 minutes; a paused instant is not within.
 * @issue those of `checkCalendarInput`, and `bad-instant` without an offset, `bad-amount` negative, not finite or further than
 * 200 years, `bad-period` for a pause that ends before it starts or a span of more than 200 years, `never-open` when nothing opens any more
 */
export function evaluateCalendar(request: CalendarRequest): EvaluatedCalendar {
  const issues = checkRequest(request);
  if (issues.length > 0) return { kind: 'refused', issues };
  const calendar = compileCalendar(request.calendar);
  const start = parseInstant(request.start) as number;
  const pauses = (request.pauses ?? []).map(readPause);
  switch (request.op) {
    case 'add':
      return evaluateAdd(calendar, start, request.amountMinutes as number, pauses);
    case 'between':
      return answered({
        minutes: minutesBetween(calendar, start, parseInstant(request.end as string) as number, pauses),
      });
    case 'within':
      return answered({
        open: isOpenAt(calendar, start) && !pauses.some((pause) => pause.from <= start && start < pause.until),
      });
  }
}

function evaluateAdd(calendar: Calendar, start: number, minutes: number, pauses: Pauses): EvaluatedCalendar {
  const instant = addMinutes(calendar, start, minutes, pauses);
  if (instant !== undefined) return answered({ instant: formatInstant(calendar.timeZone, instant) });
  const issue =
    nextOpening(calendar, start) === undefined
      ? issueAt('never-open', '/calendar', 'the calendar does not open any more')
      : issueAt(
          'bad-amount',
          '/amountMinutes',
          `the calendar does not open for that long within ${HORIZON_YEARS} years`,
        );
  return { kind: 'refused', issues: [issue] };
}

function checkRequest(request: CalendarRequest): readonly Issue[] {
  const calendarIssues = checkCalendarInput(request.calendar).map((issue) => ({
    ...issue,
    pointer: `/calendar${issue.pointer}`,
  }));
  return [
    ...calendarIssues,
    ...checkInstant(request.start, '/start'),
    ...checkOperand(request),
    ...(request.pauses ?? []).flatMap(checkPause),
  ];
}

function checkOperand({ op, start, amountMinutes, end }: CalendarRequest): readonly Issue[] {
  if (op === 'add') return checkAmount(amountMinutes);
  if (op === 'within') return [];
  const badEnd = checkInstant(end, '/end');
  return badEnd.length > 0 ? badEnd : checkSpan(parseInstant(start), parseInstant(end as string) as number);
}

function checkAmount(minutes: number | undefined): readonly Issue[] {
  if (minutes !== undefined && minutes >= 0 && minutes * MINUTE_MS <= LONGEST_SPAN_MS) return [];
  return [
    issueAt(
      'bad-amount',
      '/amountMinutes',
      `\`${minutes}\` is no number of minutes between 0 and ${HORIZON_YEARS} years`,
    ),
  ];
}

function checkSpan(start: number | undefined, end: number): readonly Issue[] {
  if (start === undefined || end - start <= LONGEST_SPAN_MS) return [];
  return [issueAt('bad-period', '/end', `the end is more than ${HORIZON_YEARS} years after the start`)];
}

function checkPause([from, until]: readonly [string, string], index: number): readonly Issue[] {
  const badInstants = [...checkInstant(from, `/pauses/${index}/0`), ...checkInstant(until, `/pauses/${index}/1`)];
  if (badInstants.length > 0 || (parseInstant(from) as number) <= (parseInstant(until) as number)) return badInstants;
  return [issueAt('bad-period', `/pauses/${index}`, `the pause ends at \`${until}\`, before it starts`)];
}

function checkInstant(text: string | undefined, pointer: string): readonly Issue[] {
  if (text !== undefined && parseInstant(text) !== undefined) return [];
  return [
    issueAt('bad-instant', pointer, `\`${text}\` is no instant with an offset, such as \`2026-11-23T10:00:00+01:00\``),
  ];
}

function readPause([from, until]: readonly [string, string]): Pauses[number] {
  return { from: parseInstant(from) as number, until: parseInstant(until) as number };
}

function answered(answer: CalendarAnswer): EvaluatedCalendar {
  return { kind: 'answered', answer };
}

function issueAt(code: string, pointer: string, detail: string): Issue {
  return { code, level: 'error', pointer, detail };
}
