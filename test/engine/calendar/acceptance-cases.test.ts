import { describe, expect, test } from 'vitest';
import type { CalendarInput } from '../../../engine/calendar/calendar-input.ts';
import { evaluateCalendar } from '../../../engine/calendar/evaluate.ts';
import type { CalendarTrial } from '../../../engine/generated/types.ts';
import cases from '../../cases/calendars.json' with { type: 'json' };

type Case = Omit<CalendarTrial, 'calendar'> &
  Omit<CalendarInput, 'timeZone'> & {
    readonly id: string;
    readonly tz: string;
    readonly name?: string;
    readonly expected: string | number | boolean;
  };

describe('calendars as other systems compute them', () => {
  test.each(cases as unknown as readonly Case[])('$id $op $name', (one) => {
    const evaluated = evaluateCalendar(requestOf(one));
    const expected = typeof one.expected === 'string' ? Date.parse(one.expected) : one.expected;
    expect(valueOf(evaluated)).toBe(expected);
  });
});

/** Members that a case leaves out are left out of the request too, as JSON would. */
function requestOf(one: Case): unknown {
  const { tz, hours, holidays, overrides, breaks, op, start, amountMinutes, end, pauses } = one;
  const calendar = { timeZone: tz, hours, holidays, overrides, breaks };
  return JSON.parse(JSON.stringify({ calendar, op, start, amountMinutes, end, pauses }));
}

function valueOf(evaluated: ReturnType<typeof evaluateCalendar>): number | boolean | object {
  if (!evaluated.ok) return evaluated.issues;
  if ('instant' in evaluated.value) return Date.parse(evaluated.value.instant);
  return 'minutes' in evaluated.value ? evaluated.value.minutes : evaluated.value.open;
}
