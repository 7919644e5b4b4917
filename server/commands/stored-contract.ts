import { parseInstant, type Contract } from '../../engine/index.ts';
import type { StoredContract, ContractVersion } from '../stores/contract-store.ts';
import type { UsageRecord, UsageTotal } from '../stores/usage-store.ts';
import type { ContractReader, Surroundings } from './surroundings.ts';

type Use = NonNullable<Contract['usage']>[number];

/** The instant that a question is about, and the one up to which it knows; epoch milliseconds. */
export type Moment = { readonly at: number; readonly knownAt: number | undefined };

/** What a question says of its moment; what cannot be read is left to the engine to refuse. */
export function momentOf(body: unknown, now: number): Moment {
  return { at: instantIn(body, 'at') ?? now, knownAt: instantIn(body, 'asKnownAt') };
}

/** Puts the stored contract in the place of its id; an id that is not known stays, for the engine to refuse it. */
export async function bringContract(
  body: unknown,
  { contracts, now }: Pick<Surroundings, 'contracts' | 'now'>,
): Promise<unknown> {
  if (!hasMember(body, 'contract') || typeof body.contract !== 'string') return body;
  const contract = await readStored(body.contract, momentOf(body, now()), contracts);
  return contract ? { ...body, contract } : body;
}

/** Whether a JSON value is an object with a member of that name. */
export function hasMember<Name extends string>(value: unknown, name: Name): value is Readonly<Record<Name, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

/**
 * The contract as the engine reads it, with what was used before the moment: by its running totals, which come with it in one
 * read, or where they reach beyond the moment, entry by entry from the history.
 */
export async function readStored(id: string, moment: Moment, contracts: ContractReader): Promise<Contract | undefined> {
  if (moment.knownAt !== undefined) return readAsKnown(id, moment.knownAt, contracts);
  const stored = await contracts.find(id);
  if (!stored) return undefined;
  if (stored.totals.every(({ lastAt }) => lastAt < moment.at)) return withTotals(stored);
  return withUses(stored, await readHistory(id, contracts));
}

async function readAsKnown(id: string, knownAt: number, contracts: ContractReader): Promise<Contract | undefined> {
  const version = await contracts.findAsKnown(id, knownAt);
  if (!version) return undefined;
  const history = await readHistory(id, contracts);
  return withUses(
    version,
    history.filter(({ recorded }) => recorded.at <= knownAt),
  );
}

function withTotals({ contract, totals }: StoredContract): Contract {
  const held = totals.filter(({ item }) => holds(contract, item));
  return held.length === 0
    ? contract
    : { ...contract, usage: held.flatMap((total) => usesOf({ ...total, at: total.lastAt })) };
}

/** Whether a contract still has an item that was used; an amendment may have taken it out. */
function holds({ items }: Pick<Contract, 'items'>, item: string): boolean {
  return items.some(({ id }) => id === item);
}

/** Less than one use may have, and whole intervals of every usual length, so that parts are metered as their sum is. */
const MOST_MINUTES = 9_979_200;

type MeteredUse = Pick<UsageTotal, 'feature' | 'item' | 'meteredMinutes'> & { readonly at: number };

/** Metered minutes as uses that a contract may have. */
function usesOf({ feature, item, meteredMinutes, at }: MeteredUse): readonly Use[] {
  const parts = Math.max(1, Math.ceil(meteredMinutes / MOST_MINUTES));
  return Array.from({ length: parts }, (_, part) => {
    const minutes = Math.min(MOST_MINUTES, meteredMinutes - part * MOST_MINUTES);
    return { feature, item, minutes, at: new Date(at).toISOString() };
  });
}

/** A contract with the uses of its history, without those that were taken back. */
function withUses({ contract }: Pick<ContractVersion, 'contract'>, history: readonly UsageRecord[]): Contract {
  const reversed = new Set(history.flatMap(({ reverses }) => reverses ?? []));
  const uses = history.filter(
    ({ item, key, reverses }) => reverses === undefined && !reversed.has(key) && holds(contract, item),
  );
  return { ...contract, usage: uses.flatMap(usesOf) };
}

const ENTRIES_A_PAGE = 1000;

async function readHistory(id: string, contracts: ContractReader): Promise<readonly UsageRecord[]> {
  const entries: UsageRecord[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await contracts.history(id, { limit: ENTRIES_A_PAGE, ...(cursor !== undefined && { cursor }) });
    entries.push(...page.entries);
    cursor = page.next;
  }
  return entries;
}

function instantIn(body: unknown, name: 'at' | 'asKnownAt'): number | undefined {
  const text = hasMember(body, name) ? body[name] : undefined;
  return typeof text === 'string' ? parseInstant(text) : undefined;
}
