import type { Issue, IssueCode } from '../../engine/index.ts';

type Refusal = { readonly ok: false; readonly issues: readonly [Issue] };

/** An outcome with one issue. Workers make theirs here too, which must start without loading the engine. */
export function refuse(
  code: Extract<IssueCode, 'unavailable' | 'document-failed' | 'bad-logo'>,
  detail: string,
): Refusal {
  return { ok: false, issues: [{ code, level: 'error', pointer: '', detail }] };
}
