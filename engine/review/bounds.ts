import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';
import { DEEPEST, isObject, lengthOf, LONGEST, pointerTo, walk } from './walk.ts';

/**
 * What is too deep or too long to be a document of ours at all; nothing else can be judged then.
 * @issue `too-deep` alone where anything lies 32 levels deep, `shape-length` at a list of more than 5,000 entries
 */
export function findUnbounded(document: unknown): readonly Issue[] {
  const findings: Issue[] = [];
  for (const node of walk(document)) {
    const { value, depth } = node;
    if (depth === DEEPEST) return [blocker('too-deep', '', `nested deeper than ${DEEPEST} levels`, { limit: DEEPEST })];
    if (isObject(value) && lengthOf(value) > LONGEST) findings.push(tooLong(pointerTo(node), lengthOf(value)));
  }
  return findings;
}

function tooLong(pointer: string, length: number): Issue {
  return blocker('shape-length', pointer, `${length} entries, at most ${LONGEST} are read`, { limit: LONGEST });
}
