import { addMonths, type LocalDate } from '../calendar/local-date.ts';
import type { TimelineRequest } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';

/** The days of a timeline, the last one included. */
export type Period = { readonly from: LocalDate; readonly until: LocalDate };

/** Days that a timeline can have, so that every date is written with a four-digit year. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';
const LONGEST_YEARS = 100;
/** How far an open-ended contract is told when nobody says until when. */
const OUTLOOK_YEARS = 10;

/**
 * The period that a timeline is asked for. Left out, `until` is ten years after `from` or after today, whichever is later,
 * and `from` is the first day of the contract, at most 100 years before `until`.
 * @issue bad-period until before from, longer than 100 years, or outside of 1900 to 2199
 */
export function readPeriod(
  asked: Pick<TimelineRequest, 'from' | 'until'>,
  firstDay: LocalDate,
  today: LocalDate,
): Outcome<Period> {
  const outlook = addMonths(earlier(later(asked.from ?? firstDay, today), LAST_DAY), 12 * OUTLOOK_YEARS);
  const until = asked.until ?? earlier(outlook, LAST_DAY);
  const from = asked.from ?? later(earlier(firstDay, until), addMonths(until, -12 * LONGEST_YEARS));
  const issues = periodIssues({ from, until });
  return issues.length > 0 ? failure(issues) : success({ from, until });
}

function periodIssues({ from, until }: Period): readonly Issue[] {
  if (from < FIRST_DAY || from > LAST_DAY) return [badPeriod('/from', outside(from))];
  if (until < FIRST_DAY || until > LAST_DAY) return [badPeriod('/until', outside(until))];
  if (until < from) return [badPeriod('/until', `\`${until}\` lies before \`${from}\``)];
  if (until > addMonths(from, 12 * LONGEST_YEARS))
    return [badPeriod('/until', `a timeline is at most ${LONGEST_YEARS} years long`)];
  return [];
}

function outside(date: LocalDate): string {
  return `\`${date}\` does not lie in 1900 to 2199`;
}

function badPeriod(pointer: string, detail: string): Issue {
  return { code: 'bad-period', level: 'error', pointer, detail };
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
