import type { Pointer } from '../catalog/place.ts';
import type { IssueCode } from '../issue-codes.ts';
import type { Issue } from '../issue.ts';

/** A reason for which a contract is not concluded. */
export function refusal(code: IssueCode, pointer: Pointer, detail: string): Issue {
  return { code, level: 'error', pointer, detail };
}
