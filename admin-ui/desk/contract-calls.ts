import type { Contract, Entitlement, Entitlements, Timeline, TimelineEvent } from '../../engine/index.ts';
import { call, refusalOf } from '../call.ts';

/** Who wrote something, what they are called where the server says so, and when. */
export type Written = { readonly by: string; readonly name?: string; readonly at: string };

/** A kept contract at a glance. */
export type ContractSummary = {
  readonly id: string;
  readonly catalog: string;
  readonly customer?: string;
  readonly items: number;
  readonly cancelledTo?: string;
  readonly written: Written;
};

/** A page of the list of contracts; `next` leads to the page after it. */
export type ContractPage = { readonly contracts: readonly ContractSummary[]; readonly next?: string };

/** A kept contract. */
export type KeptContract = {
  readonly id: string;
  readonly version: number;
  readonly contract: Contract;
  readonly cancelledTo?: string;
  readonly written: Written;
};

/** A use that was debited, or one that was taken back, with negative minutes. */
export type UsageRecord = {
  readonly key: string;
  readonly item: string;
  readonly feature: string;
  readonly at: string;
  readonly minutes: number;
  readonly meteredMinutes: number;
  readonly totalMinutes: number;
  readonly case?: string;
  readonly reverses?: string;
  readonly note?: string;
  readonly recorded: Written;
};

type UsagePage = { readonly entries: readonly UsageRecord[]; readonly next?: string };

/** A use as it is debited. */
export type NewUse = {
  readonly feature: string;
  readonly minutes: number;
  readonly at: string;
  readonly case?: string;
};

/** Kept contracts whose id, customer or catalog has the words. */
export function fetchContracts(words: string, cursor?: string): Promise<ContractPage> {
  const query = new URLSearchParams({ limit: '50', ...(words !== '' && { q: words }), ...(cursor && { cursor }) });
  return call(`/v1/contracts?${query.toString()}`);
}

export function fetchContract(id: string): Promise<KeptContract> {
  return call(contractPath(id));
}

/** What a kept contract entitles to at an instant, feature by feature. */
export async function fetchEntitlements(contract: string, at: string, lang: string): Promise<readonly Entitlement[]> {
  const body = { contract, at, lang };
  return (await call<Entitlements>('/v1/entitlements', { method: 'POST', body })).entitlements;
}

export async function fetchTimeline(contract: string, lang: string): Promise<readonly TimelineEvent[]> {
  return (await call<Timeline>(`${contractPath(contract)}/timeline?lang=${lang}`)).events;
}

/** The whole history of a contract's usage, in the order in which it was recorded. */
export async function fetchUsage(contract: string): Promise<readonly UsageRecord[]> {
  const entries: UsageRecord[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const query = new URLSearchParams({ limit: '200', ...(cursor !== undefined && { cursor }) });
    const page = await call<UsagePage>(`${contractPath(contract)}/usage?${query.toString()}`);
    entries.push(...page.entries);
    cursor = page.next;
  }
  return entries;
}

/** Debits a use once: the same key may be sent again after a lost connection. */
export function postUse(contract: string, key: string, use: NewUse): Promise<unknown> {
  const headers = { 'Idempotency-Key': key };
  return call(`${contractPath(contract)}/usage`, { method: 'POST', body: use, headers });
}

/** Takes a use back once. */
export function postReversal(contract: string, key: string, reverses: string, note: string): Promise<unknown> {
  const address = `${contractPath(contract)}/usage/${encodeURIComponent(reverses)}/reversal`;
  return call(address, { method: 'POST', body: { note }, headers: { 'Idempotency-Key': key } });
}

/** What a contract is to say, without its usage. */
export type ContractBody = { readonly contract: object; readonly note?: string };

/** A contract that changed meanwhile: what yours was made of, where that is known, and both sides. */
export type ContractConflict = {
  readonly base: { readonly contract: Contract } | null;
  readonly theirs: KeptContract;
  readonly yours: { readonly contract: Contract };
};

/** Keeps a new contract, under an id of its own or one that is made. */
export function postContract(body: ContractBody & { readonly id?: string }): Promise<KeptContract> {
  return call('/v1/contracts', { method: 'POST', body });
}

/** Replaces the version of a contract that it names. */
export function putContract(id: string, version: number, body: ContractBody): Promise<KeptContract> {
  return call(contractPath(id), { method: 'PUT', body, headers: { 'If-Match': `"${String(version)}"` } });
}

/** Cancels items of a contract, each to the end that its notice allows. */
export function postCancellation(id: string, version: number, body: object): Promise<KeptContract> {
  const headers = { 'If-Match': `"${String(version)}"` };
  return call(`${contractPath(id)}/cancellation`, { method: 'POST', body, headers });
}

/** What a refused change tells of a contract that changed meanwhile. */
export function conflictIn(error: unknown): ContractConflict | undefined {
  const refusal = refusalOf(error);
  const body = refusal?.body as { readonly conflict?: ContractConflict } | undefined;
  return refusal?.status === 412 ? body?.conflict : undefined;
}

function contractPath(id: string): string {
  return `/v1/contracts/${encodeURIComponent(id)}`;
}
