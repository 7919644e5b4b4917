import { compileRevision } from '../catalog/compiled-revision.ts';
import { soleHistory } from '../catalog/history.ts';
import type { KnownFact } from '../catalog/known-fact.ts';
import type { Revision } from '../catalog/revision.ts';
import type { World } from '../decision/world.ts';
import { promiseOf, type Promised, type Reading, type SoundDraft } from './draft.ts';

/** A world in which one revision answers for its catalog alone, whenever it is asked and whatever an item pins, while some operating facts hold. */
export function worldUnder(revision: Revision, now: number, facts: readonly KnownFact[] = []): World {
  const history = soleHistory(compileRevision(revision, facts));
  return { catalog: (id) => (id === history.id ? history : undefined), now };
}

/** What a draft would promise if it had been in force since its catalog's first day. */
export function trialOf(draft: SoundDraft, reading: Reading): Promised {
  return promiseOf(draft, reading, { effectiveFrom: draft.catalog.effectiveFrom, appliesTo: 'new' });
}
