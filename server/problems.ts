import { issueCodes, type Issue, type IssueCode } from '../engine/index.ts';

/** An issue of a request; one that is about a member of the path, of the query or of the headers names it. */
export type RequestIssue = Issue & { readonly parameter?: string };

/** One finding inside of a problem. */
export type ProblemError = {
  readonly code: string;
  readonly detail: string;
  readonly pointer: string;
  readonly parameter?: string;
};

/** A problem as RFC 9457 writes it, with every issue found, or the first hundred of them. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly ProblemError[];
  /** How many issues were found, where they are more than are listed; of a wrong shape at most a thousand are counted. */
  readonly total?: number;
};

/** Issues that are no mistake inside of a well-formed body; every other code is 422. */
const statuses: Readonly<Partial<Record<IssueCode, number>>> = {
  'not-json': 400,
  'bad-http': 400,
  'idempotency-key-required': 400,
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  'unknown-catalog': 404,
  'unknown-contract': 404,
  'no-draft': 404,
  'unknown-job': 404,
  'unknown-usage': 404,
  'unknown-customer': 404,
  'unknown-user': 404,
  'unknown-key': 404,
  'unknown-operating-fact': 404,
  'method-not-allowed': 405,
  'id-taken': 409,
  'allowance-exhausted': 409,
  'idempotency-conflict': 409,
  'already-reversed': 409,
  'name-taken': 409,
  'admin-required': 409,
  'too-many-facts': 409,
  'too-slow': 408,
  outdated: 412,
  'catalog-taken': 409,
  'outdated-publish': 409,
  'approval-required': 409,
  'own-draft': 409,
  'stale-base': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'if-match-required': 428,
  'too-many-requests': 429,
  'headers-too-large': 431,
  'internal-error': 500,
  'document-failed': 500,
  unavailable: 503,
};

const UNPROCESSABLE = 422;

/** Nobody reads more of them, and a small body may be wrong in very many places. */
const MOST_ERRORS = 100;

/** The problem that stands for one or more issues; the first with the lowest status names its type. */
export function problemOf(issues: readonly RequestIssue[]): Problem {
  const ordered = [...issues].sort((a, b) => statusOf(a) - statusOf(b));
  const [first] = ordered;
  const total = issues.length;
  if (!first) throw new RangeError('a problem has at least one issue');
  return {
    type: `urn:mehrwert:problem:${first.code}`,
    title: titleOf(first.code),
    status: statusOf(first),
    detail: total === 1 ? first.detail : `${first.detail} (and ${others(total)})`,
    errors: (total > MOST_ERRORS ? ordered.slice(0, MOST_ERRORS) : issues).map(errorOf),
    ...(total > MOST_ERRORS && { total }),
  };
}

/** @example others(120) → '119 more, the first 100 are listed' */
function others(total: number): string {
  return `${total - 1} more${total > MOST_ERRORS ? `, the first ${MOST_ERRORS} are listed` : ''}`;
}

function errorOf({ code, detail, parameter, pointer }: RequestIssue): ProblemError {
  return { code, detail, pointer, ...(parameter !== undefined && { parameter }) };
}

/** One issue of the server's own. */
export function issueOf(code: IssueCode, detail: string, pointer = ''): Issue {
  return { code, level: 'error', pointer, detail };
}

/** The name of a request by its id, which finds it in the log. */
export function instanceOf(requestId: string): string {
  return `urn:mehrwert:request:${requestId}`;
}

/** One issue of a parameter. */
export function issueOfParameter(code: IssueCode, detail: string, parameter: string): RequestIssue {
  return { ...issueOf(code, detail), parameter };
}

function statusOf({ code }: Issue): number {
  return isKnown(code) ? (statuses[code] ?? UNPROCESSABLE) : UNPROCESSABLE;
}

/** @example titleOf('unknown-feature') → 'There is no such feature' */
function titleOf(code: string): string {
  return isKnown(code) ? issueCodes[code].sentence.en.replace(/\.$/, '') : code;
}

function isKnown(code: string): code is IssueCode {
  return Object.hasOwn(issueCodes, code);
}
