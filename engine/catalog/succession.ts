/** A revision as far as it matters to whom it applies; instants are epoch milliseconds. */
export type Successor = {
  readonly revision: number;
  /** From when it is in force. */
  readonly effectiveAt: number;
  readonly appliesTo: 'new' | 'renewals' | { readonly existingAt: number };
};

/** A contract item as far as it matters to which revision answers for it. */
export type Bought = {
  readonly startsAt: number;
  /** Number of the revision that it pins; undefined for the one in force when it starts. */
  readonly pinned: number | undefined;
  /** When the first renewed term at or after an instant begins; undefined where none does. */
  readonly renewsAt: (from: number) => number | undefined;
  /** Whether a revision still offers what was bought; one that does not leaves the item where it is. */
  readonly isOffered: (revision: number) => boolean;
};

/** The revision that answers for an item from an instant on; the first of an item answers at any time before, too. */
export type Answering = { readonly revision: number; readonly since: number };

/**
 * Which revisions answer for a contract item, one after the other; none where none is in force when it starts.
 *
 * Revisions follow each other by when they are in force; of two at the same instant the later number follows.
 * An item is bought under the revision that it pins, else under the last one in force when it starts. One that follows
 * binds it, if it still offers what was bought:
 * - applied to new items: never;
 * - to renewals: from the first renewed term that begins when it is in force;
 * - to existing items from a day: from that day, when it is in force, and from a renewal before that day.
 * Of those that bind the item at an instant, the last to follow answers: an item never goes back.
 * LAW: it is that of a walk through every instant at which anything happens (test/laws/succession.test.ts).
 * @source architecture.md, Data first; contract.md, POST /v1/check
 */
export function answeringRevisions(item: Bought, revisions: readonly Successor[]): readonly Answering[] {
  const inOrder = [...revisions].sort((a, b) => a.effectiveAt - b.effectiveAt || a.revision - b.revision);
  const first = positionBought(item, inOrder);
  const bought = inOrder[first];
  if (!bought) return [];
  const binding = inOrder.slice(first + 1).flatMap((revision, order) => {
    const since = bindsFrom(revision, item);
    return since !== undefined && item.isOffered(revision.revision)
      ? [{ revision: revision.revision, since, order }]
      : [];
  });
  binding.sort((a, b) => a.since - b.since || b.order - a.order);
  const answering: Answering[] = [{ revision: bought.revision, since: Number.NEGATIVE_INFINITY }];
  let latest = -1;
  for (const { order, revision, since } of binding) {
    if (order < latest) continue;
    latest = order;
    answering.push({ revision, since });
  }
  return answering;
}

/** Place, in their order, of the revision that an item was bought under; -1 where there is none. */
function positionBought({ pinned, startsAt }: Bought, inOrder: readonly Successor[]): number {
  return pinned === undefined
    ? inOrder.findLastIndex(({ effectiveAt }) => effectiveAt <= startsAt)
    : inOrder.findIndex(({ revision }) => revision === pinned);
}

/** When a revision that follows binds an item that was bought before; undefined for never. */
function bindsFrom({ appliesTo, effectiveAt }: Successor, { renewsAt }: Bought): number | undefined {
  if (appliesTo === 'new') return undefined;
  const renewal = renewsAt(effectiveAt);
  if (appliesTo === 'renewals') return renewal;
  const existing = Math.max(effectiveAt, appliesTo.existingAt);
  return renewal === undefined ? existing : Math.min(renewal, existing);
}
