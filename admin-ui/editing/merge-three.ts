import { below, equalJson, type Pointer } from '../../engine/index.ts';

/** A place that two have changed to different things; undefined where there is nothing. */
export type Clash = {
  /** Pointer in which entries of lists are named by their ids. */
  readonly place: Pointer;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
};

/** Which of the three stands in the end. */
export type Side = 'base' | 'theirs' | 'mine';

/** What becomes of both changes: what theirs or mine alone has changed is kept, and all clashes are told. */
export type Merged = { readonly value: unknown; readonly clashes: readonly Clash[] };

type Three = { readonly base: unknown; readonly theirs: unknown; readonly mine: unknown };
type Members = Readonly<Record<string, unknown>>;
type Things = ReadonlyMap<string, unknown>;

/**
 * Merges two documents that were made of one base: member by member, and entries of lists by their ids.
 * LAW: where one side has changed nothing, the other one comes out (test/ui/merge-three.test.ts).
 * @param chosen what stands at each clash; theirs where nothing is chosen
 */
export function mergeThree(three: Three, chosen: ReadonlyMap<Pointer, Side> = new Map(), place: Pointer = ''): Merged {
  const { base, mine, theirs } = three;
  if (equalJson(base, mine) || equalJson(theirs, mine)) return { value: theirs, clashes: [] };
  if (equalJson(base, theirs)) return { value: mine, clashes: [] };
  if (isMembers(theirs) && isMembers(mine) && !isWhole(theirs) && !isWhole(mine))
    return mergeMembers(isMembers(base) ? base : {}, theirs, mine, chosen, place);
  const things = [base ?? [], theirs, mine].map(thingsOf);
  const [old, their, own] = things;
  if (old && their && own) return mergeThings(old, their, own, chosen, place);
  return { value: three[chosen.get(place) ?? 'theirs'], clashes: [{ place, ...three }] };
}

function mergeMembers(
  base: Members,
  theirs: Members,
  mine: Members,
  chosen: ReadonlyMap<Pointer, Side>,
  place: Pointer,
): Merged {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const merged = names.map((name) => {
    const three = { base: own(base, name), theirs: own(theirs, name), mine: own(mine, name) };
    return [name, mergeThree(three, chosen, below(place, name))] as const;
  });
  return {
    value: Object.fromEntries(merged.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]))),
    clashes: merged.flatMap(([, { clashes }]) => clashes),
  };
}

function mergeThings(
  base: Things,
  theirs: Things,
  mine: Things,
  chosen: ReadonlyMap<Pointer, Side>,
  place: Pointer,
): Merged {
  const merged = mergeOrder([...base.keys()], [...theirs.keys()], [...mine.keys()]).map((id) =>
    mergeThree({ base: base.get(id), theirs: theirs.get(id), mine: mine.get(id) }, chosen, below(place, id)),
  );
  return {
    value: merged.flatMap(({ value }) => (value === undefined ? [] : [value])),
    clashes: merged.flatMap(({ clashes }) => clashes),
  };
}

/** The order of whoever has changed it, theirs where both have; what only the other has follows its neighbour there. */
function mergeOrder(base: readonly string[], theirs: readonly string[], mine: readonly string[]): readonly string[] {
  const isTheirsAsBase = equalJson(
    base.filter((id) => theirs.includes(id)),
    theirs.filter((id) => base.includes(id)),
  );
  const [leading, following] = isTheirsAsBase ? [mine, theirs] : [theirs, mine];
  const known = new Set(leading);
  const order = [...leading];
  for (const [index, id] of following.entries()) {
    if (known.has(id)) continue;
    order.splice(order.indexOf(following[index - 1] ?? '') + 1, 0, id);
  }
  return order;
}

/** Entries by their ids; undefined where the value is no list of things that each have one of their own. */
function thingsOf(value: unknown): Things | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.map((entry: unknown) => [isMembers(entry) ? own(entry, 'id') : undefined, entry] as const);
  const things = new Map(entries.flatMap(([id, entry]) => (typeof id === 'string' ? [[id, entry] as const] : [])));
  return things.size === value.length ? things : undefined;
}

/** A cell or a clock says one thing; half of one and half of another would say a third that nobody meant. */
function isWhole(value: Members): boolean {
  return typeof own(value, 'kind') === 'string' && own(value, 'id') === undefined;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(members: Members, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
