import { evaluateCalendar } from '../../engine/index.ts';
import { outcome } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { sampleCalendarTrial } from './samples.ts';

/** Trials of service hours. */
export function calendarRoutes(): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/v1/calendars/evaluate',
      summary: 'Tries a calendar: adds open time, counts it, or asks whether it is open',
      access: 'ask',
      request: { schema: 'calendar-trial.v1.schema.json', example: sampleCalendarTrial },
      answer: { schema: 'calendar-trial.v1.schema.json#/$defs/result' },
      handle: ({ body }) => outcome(evaluateCalendar(body)),
    },
  ];
}
