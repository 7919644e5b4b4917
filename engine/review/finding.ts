import type { IssueCode } from '../issue-codes.ts';
import type { Issue } from '../issue.ts';

type Params = Readonly<Record<string, string | number>>;

/** What keeps a catalog from being published. */
export function blocker(code: IssueCode, pointer: string, detail: string, params?: Params): Issue {
  return { code, level: 'error', pointer, detail, ...(params && { params }) };
}

/** What a vendor may mean, but should look at. */
export function warning(code: IssueCode, pointer: string, detail: string, params?: Params): Issue {
  return { code, level: 'warning', pointer, detail, ...(params && { params }) };
}

/** The findings by place, then by code and detail, each once. */
export function sortFindings(findings: readonly Issue[]): readonly Issue[] {
  const byKey = new Map(findings.map((finding) => [sortKey(finding), finding]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
}

function sortKey({ pointer, code, detail }: Issue): string {
  return [pointer, code, detail].join('\u0000');
}
