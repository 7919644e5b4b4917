import type { DraftContent } from '../../engine/index.ts';
import { type Drafting, findBase, type StandingDraft } from './standing-draft.ts';

/** Three contents to compare where two have edited at once; null where one is not there, or not kept any more. */
export type Conflict = {
  /** What yours was made of. */
  readonly base: DraftContent | null;
  /** What is there now. */
  readonly theirs: StandingDraft | null;
  readonly yours: unknown;
};

/** The conflict of a save with the draft that is there. */
export async function conflictOf(
  base: string | undefined,
  theirs: StandingDraft | undefined,
  yours: unknown,
  drafting: Drafting,
): Promise<Conflict> {
  const content = base === undefined || !theirs ? undefined : await findBase(theirs.id, base, drafting);
  return { base: content ?? null, theirs: theirs ?? null, yours };
}
