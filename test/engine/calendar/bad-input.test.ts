import { describe, expect, test } from 'vitest';
import type { CalendarInput } from '../../../engine/calendar/calendar-input.ts';
import { checkCalendarInput } from '../../../engine/calendar/check-input.ts';
import { evaluateCalendar } from '../../../engine/calendar/evaluate.ts';
import type { CalendarTrial } from '../../../engine/generated/types.ts';
import type { Issue } from '../../../engine/issue.ts';

const calendar = { timeZone: 'Europe/Berlin', hours: { mon: [['08:00', '16:00']] } } as const;
const add: CalendarTrial = { calendar, op: 'add', start: '2026-11-23T10:00:00+01:00', amountMinutes: 60 };
const between: CalendarTrial = { calendar, op: 'between', start: add.start, end: '2026-11-23T12:00:00+01:00' };

const placesOf = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, pointer }) => `${code} ${pointer}`);

/** A calendar from JSON, in which types promise nothing. */
const parsed = (members: string): CalendarInput => ({ ...calendar, ...(JSON.parse(members) as object) });

describe('a calendar with errors is described, each error with its place', () => {
  test.each([
    ['an unknown zone', '{"timeZone":"Europe/Rothenburg"}', ['unknown-time-zone /timeZone']],
    ['an offset is no zone', '{"timeZone":"+02:00"}', ['unknown-time-zone /timeZone']],
    ['an unknown weekday', '{"hours":{"monday":[]}}', ['unknown-weekday /hours/monday']],
    ['the prototype as a weekday', '{"hours":{"__proto__":[]}}', ['unknown-weekday /hours/__proto__']],
    ['a reversed window', '{"hours":{"tue":[["16:00","08:00"]]}}', ['bad-window /hours/tue/0']],
    ['an empty window', '{"hours":{"tue":[["08:00","08:00"]]}}', ['bad-window /hours/tue/0']],
    ['overlapping windows', '{"hours":{"tue":[["08:00","12:00"],["11:59","13:00"]]}}', ['bad-window /hours/tue/1']],
    [
      'a time that is none',
      '{"hours":{"tue":[["8:00","12:00"],["13:00","24:01"]]}}',
      ['bad-window /hours/tue/0', 'bad-window /hours/tue/1'],
    ],
    ['a holiday that is no date', '{"holidays":["2026-02-28","2026-02-29"]}', ['bad-date /holidays/1']],
    ['hours on holidays', '{"holidayHours":[["12:00","10:00"]]}', ['bad-window /holidayHours/0']],
    [
      'a list of holidays that ends first',
      '{"holidaysFrom":"2026-01-01","holidaysUntil":"2025-12-31"}',
      ['bad-period /holidaysUntil'],
    ],
    ['an end of the list that is no date', '{"holidaysUntil":"soon"}', ['bad-date /holidaysUntil']],
    [
      'a closure that ends first',
      '{"closures":[{"from":"2026-12-31","until":"2026-12-24"}]}',
      ['bad-period /closures/0/until'],
    ],
    ['a closure without a date', '{"closures":[{"from":"x","until":"2026-12-24"}]}', ['bad-date /closures/0/from']],
    ['an override on no date', '{"overrides":{"a/b~c":[]}}', ['bad-date /overrides/a~1b~0c']],
    ['a reversed break', '{"breaks":{"2026-12-24":[["12:00","11:00"]]}}', ['bad-window /breaks/2026-12-24/0']],
    ['everything at once', '{"timeZone":"","holidays":["x"]}', ['unknown-time-zone /timeZone', 'bad-date /holidays/0']],
  ])('%s', (_name, members, expected) => {
    expect(placesOf(checkCalendarInput(parsed(members)))).toEqual(expected);
  });

  test('more windows than a day can mean', () => {
    const windows = Array.from(
      { length: 25 },
      (_, hour) => [`${String(hour % 24).padStart(2, '0')}:00`, '24:00'] as const,
    );
    expect(placesOf(checkCalendarInput({ ...calendar, hours: { mon: windows } }))).toEqual(['bad-window /hours/mon']);
  });

  test('windows that touch, midnight and every member that is right', () => {
    const right: CalendarInput = {
      timeZone: 'Etc/UTC',
      hours: {
        mon: [
          ['00:00', '12:00'],
          ['12:00', '24:00'],
        ],
        tue: [],
      },
      holidays: ['2026-12-25'],
      holidayHours: [['09:00', '18:00']],
      holidaysFrom: '2010-01-01',
      holidaysUntil: '2035-12-31',
      closures: [{ from: '2026-12-24', until: '2026-12-24' }],
      overrides: { '2026-12-31': [] },
      breaks: { '2026-12-30': [['12:00', '13:00']] },
    };
    expect(checkCalendarInput(right)).toEqual([]);
  });
});

describe('a trial with errors is refused', () => {
  const rows: readonly (readonly [string, CalendarTrial, readonly string[]])[] = [
    ['a start without offset', { ...add, start: '2026-11-23T10:00:00' }, ['bad-instant /start']],
    ['a negative amount', { ...add, amountMinutes: -1 }, ['bad-amount /amountMinutes']],
    ['an amount beyond all bounds', { ...add, amountMinutes: 1e300 }, ['bad-amount /amountMinutes']],
    ['more open time than 200 years have', { ...add, amountMinutes: 1e8 }, ['bad-amount /amountMinutes']],
    ['an end without offset', { ...between, end: '2026-11-23' }, ['bad-instant /end']],
    ['a span of more than 200 years', { ...between, end: '2300-01-01T00:00:00Z' }, ['bad-period /end']],
    [
      'a pause that ends first',
      { ...between, pauses: [[add.start, '2026-11-23T09:00:00+01:00']] },
      ['bad-period /pauses/0'],
    ],
    [
      'a pause without offsets',
      { ...between, pauses: [['x', 'y']] },
      ['bad-instant /pauses/0/0', 'bad-instant /pauses/0/1'],
    ],
    [
      'a deadline after the year 9999',
      { ...add, start: '9999-12-30T10:00:00Z', amountMinutes: 600 },
      ['bad-amount /amountMinutes'],
    ],
    ['a calendar that never opens', { ...add, calendar: { ...calendar, hours: {} } }, ['never-open /calendar']],
    [
      'calendar and instant',
      { ...add, calendar: { ...calendar, timeZone: 'X' }, start: '' },
      ['unknown-time-zone /calendar/timeZone', 'bad-instant /start'],
    ],
  ];
  test.each(rows)('%s', (_name, request, expected) => {
    const evaluated = evaluateCalendar(request);
    expect(evaluated.ok ? evaluated.value : placesOf(evaluated.issues)).toEqual(expected);
  });

  test.each([
    ['nothing', null, ['bad-shape ']],
    ['an unknown operation', { ...add, op: 'subtract' }, ['bad-shape /op']],
    ['an unknown member', { ...add, amount: 60 }, ['bad-shape /amount']],
    ['minutes as text', { ...add, amountMinutes: '60' }, ['bad-shape /amountMinutes']],
    [
      'a window of one time',
      { ...add, calendar: { ...calendar, hours: { mon: [['08:00']] } } },
      ['bad-shape /calendar/hours/mon/0'],
    ],
  ])('of another shape: %s', (_name, request, expected) => {
    const evaluated = evaluateCalendar(request);
    expect(evaluated.ok ? evaluated.value : placesOf(evaluated.issues)).toEqual(expected);
  });

  test('a missing amount and a missing end', () => {
    const { start, op } = add;
    expect(evaluateCalendar({ calendar, op, start })).toMatchObject({ issues: [{ code: 'bad-amount' }] });
    expect(evaluateCalendar({ calendar, op: 'between', start })).toMatchObject({ issues: [{ code: 'bad-instant' }] });
  });

  test('a span that ends before it starts is 0 minutes, not an error', () => {
    const reversed = { ...between, end: '2026-11-23T09:00:00+01:00' };
    expect(evaluateCalendar(reversed)).toEqual({ ok: true, value: { minutes: 0 } });
  });

  test('an instant in a pause is not within', () => {
    const within: CalendarTrial = { calendar, op: 'within', start: add.start };
    expect(evaluateCalendar(within)).toEqual({ ok: true, value: { open: true } });
    expect(evaluateCalendar({ ...within, pauses: [[add.start, '2026-11-23T11:00:00+01:00']] })).toEqual({
      ok: true,
      value: { open: false },
    });
  });
});
