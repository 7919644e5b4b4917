import type { Issue } from './issue.ts';

/** What was asked for, or every issue that stands in its way. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly Issue[] };

export function success<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function failure(issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues };
}

/** All values, or every issue of all of them. */
export function allOf<Value>(outcomes: readonly Outcome<Value>[]): Outcome<readonly Value[]> {
  const issues = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.issues));
  return issues.length > 0 ? failure(issues) : success(outcomes.flatMap((one) => (one.ok ? [one.value] : [])));
}
