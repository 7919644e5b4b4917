import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';
import { walk } from './walk.ts';

/** Deeper than any place that the format of catalogs has. */
export const DEEPEST = 32;

/** Longer than any list of a vendor, and still quickly compared entry with entry. */
const LONGEST = 5_000;

/**
 * What is too deep or too long to be a catalog at all; nothing else can be judged then.
 * @issue `too-deep` at the first place below 32 levels, `shape-length` at a list of more than 5,000 entries
 */
export function findUnbounded(document: unknown): readonly Issue[] {
  const findings: Issue[] = [];
  for (const { pointer, value, depth } of walk(document, DEEPEST)) {
    if (depth === DEEPEST) return [blocker('too-deep', '', `nested deeper than ${DEEPEST} levels`, { limit: DEEPEST })];
    if (Array.isArray(value) && value.length > LONGEST)
      findings.push(
        blocker('shape-length', pointer, `${value.length} entries, at most ${LONGEST} are read`, { limit: LONGEST }),
      );
  }
  return findings;
}
