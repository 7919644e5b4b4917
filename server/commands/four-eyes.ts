import type { Issue } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { Drafting } from './standing-draft.ts';

/** Ids of those who have written what is to be published, and of those who have approved it. */
export type Provenance = { readonly savers: readonly string[]; readonly approvers: readonly string[] };

/**
 * Whether a publish keeps to four eyes, where they are set for the catalog: of those who stand for it with the right to
 * publish, whoever publishes and whoever has approved, one must not have written it, or there must be two.
 * @issue approval-required
 */
export async function checkFourEyes(
  id: string,
  { approvers, savers }: Provenance,
  caller: string,
  { catalogs, personOf }: Pick<Drafting, 'catalogs' | 'personOf'>,
): Promise<readonly Issue[]> {
  const { fourEyes } = await catalogs.findSettings(id);
  if (!fourEyes) return [];
  const writers = new Set(await Promise.all(savers.map(personOf)));
  const vouchers = new Set(await Promise.all([...approvers, caller].map(personOf)));
  if (vouchers.size > 1 || [...vouchers].some((person) => !writers.has(person))) return [];
  return [issueOf('approval-required', `nobody but you has saved, approved or published this of \`${id}\``)];
}
