import { isLocalDate } from '../calendar/local-date.ts';
import { badInstant, readInstant } from '../calendar/asked-instant.ts';
import type { JobRequest } from '../generated/types.ts';
import { validateJobRequest } from '../generated/validators.js';
import { failure, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';

/** Long work that is asked for. @issue bad-shape bad-date, and bad-instant where it begins at neither a date nor an instant */
export function readJobRequest(body: unknown): Outcome<JobRequest> {
  const request = readShape(validateJobRequest, body);
  const from = request.ok ? request.value.effectiveFrom : undefined;
  if (from === undefined || isLocalDate(from) || readInstant(from) !== undefined) return request;
  return failure([badInstant(from, '/effectiveFrom')]);
}
