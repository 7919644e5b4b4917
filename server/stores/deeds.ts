import type { ApiKey, User } from './access-store.ts';
import type { AuditEvent } from './audit-store.ts';
import type { Authored } from './authored.ts';
import type { ContractContent } from './contract-store.ts';
import { catalogChain, contractChain, eventOf, type Deed } from './deed.ts';
import type { OperatingFact } from './facts-store.ts';
import type { RevisionHead } from './revision-parts.ts';
import type { Debit, Reversal, UsageRecord } from './usage-store.ts';

/** The name under which a customer's erasure is told; what was told before is then without content. */
export const ERASURE = 'erase-customer';

export function creationOf(id: string, { contract }: ContractContent, deed: Deed): AuditEvent {
  return eventOf(contractChain(id), deed, { action: 'create-contract', content: { after: contract } });
}

export function replacementOf(id: string, before: ContractContent, after: ContractContent, deed: Deed): AuditEvent {
  return eventOf(contractChain(id), deed, { action: 'replace-contract', content: { before, after } });
}

export function erasureOf(id: string, { at, by }: Authored): AuditEvent {
  return eventOf(contractChain(id), { by, at }, { action: ERASURE, content: {} });
}

/** What is told of a debit or of a reversal; nothing of it depends on what else is debited. */
export function usageOf(use: Debit | Reversal | UsageRecord): AuditEvent {
  const { contract, recorded } = use;
  return eventOf(
    contractChain(contract),
    recorded,
    'reverses' in use && use.reverses !== undefined ? reversalContent(use) : debitContent(use as Debit),
  );
}

type Call = Pick<AuditEvent, 'action' | 'content'>;

function reversalContent({ key, note = '', reverses }: Pick<UsageRecord, 'key' | 'note' | 'reverses'>): Call {
  return { action: 'reverse-usage', content: { note, after: { key, reverses } } };
}

function debitContent({ at, feature, item, key, meteredMinutes, minutes, ...rest }: Debit): Call {
  const use = { key, item, feature, at, minutes, meteredMinutes };
  return { action: 'debit-usage', content: { after: rest.case === undefined ? use : { ...use, case: rest.case } } };
}

export function publishOf({ catalog, digest, note, revision }: RevisionHead, deed: Deed): AuditEvent {
  return eventOf(catalogChain(catalog), deed, { action: 'publish', content: { note, after: { revision, digest } } });
}

/** Something that is done to a draft, of which the digests are told. */
export function draftDeed(
  id: string,
  deed: Deed,
  action: 'save-draft' | 'approve-draft' | 'discard-draft',
  { after, before }: { readonly before?: string | undefined; readonly after?: string },
): AuditEvent {
  const content = {
    ...(before !== undefined && { before: { digest: before } }),
    ...(after !== undefined && { after: { digest: after } }),
  };
  return eventOf(catalogChain(id), deed, { action, content });
}

export function settingsDeed(id: string, deed: Deed, before: unknown, after: unknown): AuditEvent {
  return eventOf(catalogChain(id), deed, { action: 'change-settings', content: { before, after } });
}

export function recordingOf({ catalog, content, from, id, recorded }: OperatingFact): AuditEvent {
  const after = { id, from, content };
  return eventOf(catalogChain(catalog), recorded, { action: 'record-fact', content: { after } });
}

export function withdrawalOf({ catalog, id }: OperatingFact, by: Authored): AuditEvent {
  return eventOf(catalogChain(catalog), by, { action: 'withdraw-fact', content: { before: { id } } });
}

export function userCreation(user: User): AuditEvent {
  return eventOf('access', user.written, { action: 'create-user', content: { after: shownUser(user) } });
}

/** What is told of a changed user; undefined where only sign-ins have failed or succeeded. */
export function userChange(before: User, after: User): AuditEvent | undefined {
  const isSame = JSON.stringify(permanent(before)) === JSON.stringify(permanent(after));
  const content = { before: shownUser(before), after: shownUser(after) };
  return isSame ? undefined : eventOf('access', after.written, { action: 'change-user', content });
}

export function keyCreation({ catalogs, created, id, label, scopes }: ApiKey): AuditEvent {
  const after = { id, label, scopes, catalogs: catalogs ?? 'all' };
  return eventOf('access', created, { action: 'create-key', content: { after } });
}

export function keyRevocation({ id, label }: ApiKey, by: Authored): AuditEvent {
  return eventOf('access', by, { action: 'revoke-key', content: { after: { id, label } } });
}

function shownUser({ catalogs, disabled = false, id, name, role }: User): unknown {
  return { id, name, role, catalogs: catalogs ?? 'all', disabled };
}

function permanent({ catalogs, disabled, id, name, passwordHash, role }: User): unknown {
  return { id, name, role, catalogs, disabled, passwordHash };
}
