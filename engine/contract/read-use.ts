import { badInstant } from '../calendar/asked-instant.ts';
import { parseInstant } from '../calendar/instant.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Contract, UsageEntry } from '../generated/types.ts';
import { unknown } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { KnownUse } from './known-contract.ts';
import { itemId } from './read-item.ts';

/** One use of a metered feature with its instant read. @issue bad-instant unknown-feature unknown-item */
export function readUse(
  entry: UsageEntry,
  revisions: readonly CompiledRevision[],
  contract: Contract,
  place: Pointer,
): Outcome<KnownUse> {
  const at = parseInstant(entry.at);
  const issues = [
    ...(at === undefined ? [badInstant(entry.at, below(place, 'at'))] : []),
    ...(revisions.some(({ features }) => features.has(entry.feature))
      ? []
      : [unknown('feature', entry.feature, below(place, 'feature'))]),
    ...(entry.item === undefined || contract.items.map(itemId).includes(entry.item)
      ? []
      : [unknown('item', entry.item, below(place, 'item'))]),
  ];
  if (at === undefined || issues.length > 0) return failure(issues);
  const { feature, minutes, item } = entry;
  return success({ feature, minutes, at, item, case: entry.case });
}
