import { DateTime } from 'luxon';
import type { CalendarInput } from '../../engine/calendar/calendar-input.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Adds open minutes as one writes it by hand with luxon: day by day, window by window, until the minutes are used up. */
export function walker({ timeZone, hours, holidays = [] }: CalendarInput): (start: number, minutes: number) => number {
  const closed = new Set(holidays);
  const windowsOn = (day: DateTime) => (closed.has(day.toISODate() ?? '') ? [] : (hours[nameOf(day)] ?? []));
  return (start, minutes) => {
    let left = minutes * 60_000;
    let day = DateTime.fromMillis(start, { zone: timeZone }).startOf('day');
    for (;;) {
      for (const [opens, closes] of windowsOn(day)) {
        const from = Math.max(start, timeOn(day, opens));
        const until = timeOn(day, closes);
        if (left <= until - from) return from + left;
        left -= Math.max(0, until - from);
      }
      day = day.plus({ days: 1 });
    }
  };
}

function nameOf(day: DateTime): (typeof weekdays)[number] {
  return weekdays[day.weekday - 1] ?? 'mon';
}

function timeOn(day: DateTime, clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return day.set({ hour, minute }).toMillis();
}
