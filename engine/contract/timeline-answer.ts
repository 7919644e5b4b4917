import { daysBetween } from '../calendar/local-date.ts';
import { localDate } from '../calendar/local-day.ts';
import { readAsker, type Asker } from '../decision/asker.ts';
import type { World } from '../decision/world.ts';
import type { Timeline } from '../generated/types.ts';
import { validateTimelineRequest } from '../generated/validators.js';
import { failure, success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import type { KnownItem } from './known-contract.ts';
import { readPeriod, type Period } from './timeline-period.ts';
import { listEvents } from './timeline.ts';

/** The most days that one timeline tells. */
const MOST_EVENTS = 100_000;

/**
 * Answers which days matter in the course of a contract.
 * @issue bad-shape bad-period timeline-too-long and those of readContract
 * @example { contract } → { events: [{ kind: 'start', date: '2026-03-15', text: '…', item: '1' }, …] }
 */
export function answerTimeline(body: unknown, world: World): Outcome<Timeline> {
  const request = readShape(validateTimelineRequest, body);
  if (!request.ok) return request;
  const asker = readAsker({ contract: request.value.contract }, world);
  if (!asker.ok) return asker;
  const { items } = asker.value.contract;
  const today = todayOf(asker.value);
  const [firstDay = today] = items.map(({ term }) => term.from).sort();
  const period = readPeriod(request.value, firstDay, today);
  if (!period.ok) return period;
  const most = items.reduce((sum, item) => sum + mostDaysOf(item, period.value), 0);
  if (most > MOST_EVENTS) return failure([tooLong]);
  return success({ events: listEvents(asker.value.contract, period.value, request.value.lang) });
}

const tooLong = {
  code: 'timeline-too-long',
  level: 'error',
  pointer: '/until',
  detail: `a timeline tells at most ${MOST_EVENTS} days`,
} as const;

function todayOf({ at, revisions: [revision] }: Asker): string {
  return localDate(revision?.catalog.timeZone ?? 'UTC', at);
}

/** At most four days for each system, and two for each term. */
function mostDaysOf({ term, systems }: KnownItem, { from, until }: Period): number {
  const { renewal } = term.term;
  const terms = renewal ? 2 + daysBetween(from, until) / (28 * renewal.months) : 0;
  return 4 * Math.max(1, systems.length) + 2 * Math.ceil(terms);
}
