import type { Issue } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { Drafting } from './standing-draft.ts';

/** Ids of those who have written what is to be published, and of those who have approved it. */
export type Provenance = { readonly savers: readonly string[]; readonly approvers: readonly string[] };

/**
 * Whether a publish keeps to four eyes, where they are set for the catalog: whoever publishes it, or one who has approved it
 * and may publish still, must have written none of it.
 * @issue approval-required
 */
export async function checkFourEyes(
  id: string,
  { approvers, savers }: Provenance,
  caller: string,
  drafting: Pick<Drafting, 'catalogs' | 'hasRight' | 'personOf'>,
): Promise<readonly Issue[]> {
  const { fourEyes } = await drafting.catalogs.findSettings(id);
  if (!fourEyes) return [];
  for (const voucher of [caller, ...approvers]) {
    const counts = voucher === caller || (await drafting.hasRight(voucher, 'publish', id));
    if (counts && !(await hasWritten(voucher, savers, drafting))) return [];
  }
  const detail = `nobody who may publish \`${id}\` and has saved none of this has approved or published it`;
  return [issueOf('approval-required', detail)];
}

/** Whether somebody is among those who have saved it, be it with a key. */
export async function hasWritten(
  id: string,
  savers: readonly string[],
  { personOf }: Pick<Drafting, 'personOf'>,
): Promise<boolean> {
  const person = await personOf(id);
  return (await Promise.all(savers.map(personOf))).includes(person);
}
