import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { localDate } from '../calendar/local-day.ts';
import { validateTimelineRequest } from '../generated/validators.js';
import { failure, success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { readPeriod } from './timeline-period.ts';

/** Which days of many contracts are asked for, and in which language. */
export type Outlook = { readonly from: LocalDate; readonly until: LocalDate; readonly lang: string | undefined };

const USUAL_DAYS = 90;

/**
 * The days that are asked for of many contracts. Left out, `from` is today in UTC, and `until` 90 days after it.
 * @param asked `from`, `until` and `lang`
 * @param now epoch milliseconds
 * @issue bad-shape bad-date bad-period
 */
export function readOutlook(asked: Readonly<Record<string, unknown>>, now: number): Outcome<Outlook> {
  // each contract is asked for these days, so that they must be those of a timeline
  const request = readShape(validateTimelineRequest, { ...asked, contract: '-' });
  if (!request.ok) return request;
  const { from = localDate('UTC', now), until = addDays(from, USUAL_DAYS), lang } = request.value;
  const period = readPeriod({ from, until }, from, from);
  return period.ok ? success({ ...period.value, lang }) : failure(period.issues);
}
