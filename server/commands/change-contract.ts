import {
  amendContract,
  cancelItems,
  replaceContract,
  type ConcludedContract,
  type Issue,
  type Outcome,
  type World,
} from '../../engine/index.ts';
import type { AuditContent } from '../stores/audit-store.ts';
import {
  contentOf,
  type ContractContent,
  type ContractVersion,
  type StoredContract,
} from '../stores/contract-store.ts';
import { findContract } from './find-contract.ts';
import { worldNow } from './surroundings.ts';
import { issueOf } from '../problems.ts';
import { authorOf, type Writer } from './writer.ts';

/** A change of a kept contract: of which version, and how. */
export type ContractChange = {
  readonly id: string;
  readonly version: number;
  readonly action: 'replace-contract' | 'amend-contract' | 'cancel-contract';
  readonly body: unknown;
};

/** A changed contract, or why it stays as it is; when somebody was faster, both sides and what yours was made of, where it is known. */
export type Changing =
  | { readonly kind: 'changed'; readonly contract: StoredContract }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'outdated';
      readonly base: ContractVersion | undefined;
      readonly theirs: StoredContract;
      readonly yours: ContractContent;
    };

type Written = { readonly content: ContractContent; readonly note: string | undefined };

/**
 * Writes the next version of a kept contract.
 * @issue unknown-contract, those of concludeContract and of cancelItems
 */
export async function changeContract(change: ContractChange, writer: Writer): Promise<Changing> {
  const found = await findContract(change.id, writer.stores.contracts);
  if (!found.ok) return { kind: 'refused', issues: found.issues };
  const kept = found.value;
  const written = write(change, kept, worldNow(writer.around));
  if (!written.ok) return { kind: 'refused', issues: written.issues };
  const { content, note } = written.value;
  if (kept.version !== change.version) return outdated(change, kept, content, writer);
  const deed = { ...authorOf(writer), action: change.action, content: told(kept, content, note) };
  const replacement = await writer.stores.contracts.replace(change.id, change.version, content, deed);
  if (replacement.kind === 'unknown')
    return { kind: 'refused', issues: [issueOf('unknown-contract', `there is no contract \`${change.id}\` any more`)] };
  if (replacement.kind === 'outdated') return outdated(change, replacement.contract, content, writer);
  return { kind: 'changed', contract: replacement.contract };
}

function told(kept: StoredContract, after: ContractContent, note: string | undefined): AuditContent {
  return { ...(note !== undefined && { note }), before: contentOf(kept), after };
}

async function outdated(
  { id, version }: ContractChange,
  theirs: StoredContract,
  yours: ContractContent,
  { stores }: Writer,
): Promise<Changing> {
  return { kind: 'outdated', base: await stores.contracts.findVersion(id, version), theirs, yours };
}

function write({ action, body }: ContractChange, kept: StoredContract, world: World): Outcome<Written> {
  if (action === 'cancel-contract') return cancel(body, kept.contract, world);
  const concluded = (action === 'replace-contract' ? replaceContract : amendContract)(body, kept.contract, world);
  if (!concluded.ok) return concluded;
  const { contract, note } = concluded.value;
  return { ok: true, value: { content: { contract, ...endOf(keptEnd(kept, contract)) }, note } };
}

function cancel(body: unknown, kept: ConcludedContract, world: World): Outcome<Written> {
  const cancelled = cancelItems(body, kept, world);
  if (!cancelled.ok) return cancelled;
  const { contract, cancelledTo, note } = cancelled.value;
  return { ok: true, value: { content: { contract, ...endOf(cancelledTo) }, note } };
}

/** A contract stays cancelled as long as none of its items goes on. */
function keptEnd({ cancelledTo }: StoredContract, { items }: ConcludedContract): string | undefined {
  if (cancelledTo === undefined) return undefined;
  return items.every(({ until }) => until !== undefined && until <= cancelledTo) ? cancelledTo : undefined;
}

function endOf(cancelledTo: string | undefined): Pick<ContractContent, 'cancelledTo'> {
  return cancelledTo === undefined ? {} : { cancelledTo };
}
