import { isLocalDate } from '../calendar/local-date.ts';
import { badInstant, readInstant } from '../calendar/asked-instant.ts';
import type { ImpactRequest, ImportRequest, JobRequest, SheetsRequest } from '../generated/types.ts';
import { validateImpactRequest, validateImportRequest, validateSheetsRequest } from '../generated/validators.js';
import { problem } from '../issue.ts';
import { failure, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';

/** Long work that is asked for. @issue bad-shape bad-date, and bad-instant where it begins at neither a date nor an instant */
export function readJobRequest(body: unknown): Outcome<JobRequest> {
  switch (kindOf(body)) {
    case 'impact':
      return readImpactRequest(body);
    case 'import':
      return readShape<ImportRequest>(validateImportRequest, body);
    case 'sheets':
      return readShape<SheetsRequest>(validateSheetsRequest, body);
    default:
      return failure([problem('bad-shape', '/kind', 'must be `impact`, `import` or `sheets`')]);
  }
}

function kindOf(body: unknown): unknown {
  return body instanceof Object && Object.hasOwn(body, 'kind') ? (body as { readonly kind: unknown }).kind : undefined;
}

function readImpactRequest(body: unknown): Outcome<ImpactRequest> {
  const request = readShape<ImpactRequest>(validateImpactRequest, body);
  const from = request.ok ? request.value.effectiveFrom : undefined;
  if (from === undefined || isLocalDate(from) || readInstant(from) !== undefined) return request;
  return failure([badInstant(from, '/effectiveFrom')]);
}
