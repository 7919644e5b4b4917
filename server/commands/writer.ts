import type { Issue, IssueCode } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { Authored } from '../stores/authored.ts';
import type { Stores } from '../stores/stores.ts';
import type { Surroundings } from './surroundings.ts';

type Refused = { readonly ok: false; readonly issues: readonly Issue[] };

/** Who writes, where, and what may be asked while doing so. */
export type Writer = {
  readonly around: Surroundings;
  readonly stores: Stores;
  /** Id of a user or of a key. */
  readonly by: string;
};

/** The writer's name and the moment. */
export function authorOf({ around, by }: Writer): Authored {
  return { by, at: around.now() };
}

/** What cannot be written or found, as an outcome. */
export function refused(code: IssueCode, detail: string, pointer = ''): Refused {
  return { ok: false, issues: [issueOf(code, detail, pointer)] };
}
