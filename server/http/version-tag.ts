import type { Outcome } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';

/** The `ETag` of a version. @example versionTag(3) → '"3"' */
export function versionTag(version: number): string {
  return `"${version}"`;
}

/**
 * The version that `If-Match` names, or any that there is; 0, which no version is, for a tag that was never given. A weak tag
 * is never given.
 * @issue if-match-required
 * @source RFC 9110, 13.1.1
 */
export function readVersion(header: string | undefined): Outcome<number | 'any'> {
  if (header === undefined) return { ok: false, issues: [issueOf('if-match-required', 'there is no `If-Match`')] };
  if (header.trim() === '*') return { ok: true, value: 'any' };
  const [, digits = '0'] = /^\s*"([1-9]\d{0,8})"\s*$/.exec(header) ?? [];
  return { ok: true, value: Number(digits) };
}
