import type { Calendar } from '../calendar/calendar.ts';
import { weekdays, type Weekday } from '../calendar/calendar-input.ts';
import { formatInstant } from '../calendar/instant.ts';
import { dateOfDay, weekdayOfDay, type LocalDate } from '../calendar/local-date.ts';
import { localDay, startOfDay } from '../calendar/local-day.ts';
import type { OpeningPlan } from '../calendar/opening-plan.ts';
import type { Span } from '../calendar/span.ts';
import type { TimeZone } from '../calendar/time-zone.ts';

/** What decides the hours of a day: its weekday, a public holiday, or a closure or override of its date. */
export type DayKind = Weekday | 'holiday' | 'dated';

/** A stretch within one local day. */
export type Stretch = Span & { readonly date: LocalDate; readonly kind: DayKind; readonly timeZone: string };

const KINDS: readonly DayKind[] = [...weekdays, 'holiday', 'dated'];

/** The parts of the spans that lie in none of the others; both in order, none touching its neighbour. */
export function spansOutside(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  const outside: Span[] = [];
  let next = 0;
  for (const { from, until } of spans) {
    let reached = from;
    while (next < others.length && (others[next] as Span).until <= from) next += 1;
    for (let index = next; index < others.length && (others[index] as Span).from < until; index += 1) {
      const other = others[index] as Span;
      if (other.from > reached) outside.push({ from: reached, until: other.from });
      reached = Math.max(reached, other.until);
    }
    if (reached < until) outside.push({ from: reached, until });
  }
  return outside;
}

/** The first stretch of each kind of day among spans of instants, in the order of the kinds. */
export function firstOfEachKind(spans: readonly Span[], calendars: readonly Calendar[]): readonly Stretch[] {
  const [calendar] = calendars;
  if (!calendar) return [];
  const { zone, timeZone } = calendar;
  const plans = calendars.map(({ plan }) => plan);
  const found = new Map<DayKind, Stretch>();
  for (const span of spans) {
    for (const { day, from, until } of daysOf(span, zone)) {
      const kind = kindOf(day, plans);
      if (!found.has(kind)) found.set(kind, { from, until, date: dateOfDay(day), kind, timeZone });
    }
    if (found.size === KINDS.length) break;
  }
  return KINDS.flatMap((kind) => found.get(kind) ?? []);
}

/** A stretch as people read it. @example '`2027-01-02` (Saturday) from 00:00 to 09:00' */
export function stretchText({ from, until, date, kind, timeZone }: Stretch): string {
  const closes = formatInstant(timeZone, until).slice(11, 16);
  return `\`${date}\` (${KIND_NAMES[kind]}) from ${formatInstant(timeZone, from).slice(11, 16)} to ${closes === '00:00' ? '24:00' : closes}`;
}

const KIND_NAMES: Readonly<Record<DayKind, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
  holiday: 'public holiday',
  dated: 'closure or hours of that date',
};

/** A span cut at local midnights; of a midnight that a zone has twice, at the first. */
function* daysOf(span: Span, zone: TimeZone): Generator<Span & { readonly day: number }> {
  let start = span.from;
  for (let day = localDay(zone, start); start < span.until; day += 1) {
    const until = Math.min(span.until, startOfDay(zone, day + 1));
    if (start < until) yield { day, from: start, until };
    start = Math.max(start, until);
  }
}

function kindOf(day: number, plans: readonly OpeningPlan[]): DayKind {
  if (plans.some(({ overrides, closures }) => overrides.has(day) || closures.some((each) => isIn(each, day))))
    return 'dated';
  if (plans.some(({ holidays }) => holidays.has(day))) return 'holiday';
  return weekdays[weekdayOfDay(day)] as Weekday;
}

function isIn({ from, until }: Span, day: number): boolean {
  return from <= day && day < until;
}
