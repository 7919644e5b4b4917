import { concludeContract, type ConcludedContract, type Issue } from '../../engine/index.ts';
import type { ListedContract } from '../imports/listed-contract.ts';
import { issueOf } from '../problems.ts';
import type { ContractContent } from '../stores/contract-store.ts';
import { canonicalDigest } from '../stores/sha256.ts';
import { createContract } from './create-contract.ts';
import { worldNow } from './surroundings.ts';
import type { Writer } from './writer.ts';

/** What becomes of a contract of a file: one that is there already, saying the same, stays as it is. */
export type Importing =
  | { readonly kind: 'created' | 'unchanged' }
  | { readonly kind: 'refused'; readonly contract: ListedContract; readonly issues: readonly Issue[] };

/**
 * Keeps a contract of a file under its id, once however often it is imported; a dry run only looks whether it could be.
 * @issue id-taken where there is another contract of that id, and those of concludeContract
 */
export async function importContract(contract: ListedContract, dryRun: boolean, writer: Writer): Promise<Importing> {
  const known = await compareKept(contract, writer);
  if (known) return known;
  const created = dryRun
    ? concludeContract(contract.creation, worldNow(writer.around))
    : await createContract(contract.creation, writer);
  if (created.ok) return { kind: 'created' };
  // another import may have been faster
  const isTaken = created.issues.some(({ code }) => code === 'id-taken');
  return (isTaken && (await compareKept(contract, writer))) || { kind: 'refused', contract, issues: created.issues };
}

/** How a contract of a file compares with the one that is kept under its id; undefined where there is none. */
async function compareKept(contract: ListedContract, { stores }: Writer): Promise<Importing | undefined> {
  const { creation, id } = contract;
  const kept = await stores.contracts.find(id);
  if (!kept) return undefined;
  const first = await stores.contracts.findVersion(id, 1);
  if ([kept, first].some((version) => version && saysTheSame(creation, version))) return { kind: 'unchanged' };
  const issues = [issueOf('id-taken', `there is another contract \`${id}\``, '/id')];
  return { kind: 'refused', contract, issues };
}

type Read = { readonly contract?: Partial<ConcludedContract>; readonly cancelledTo?: unknown };

/** Whether a contract was concluded as the file has it, but for what concluding adds: ids and revisions of items. */
function saysTheSame(creation: unknown, { cancelledTo, contract: kept }: ContractContent): boolean {
  const read = (creation ?? {}) as Read;
  if (!Array.isArray(read.contract?.items)) return false;
  const items = read.contract.items.map((item: object, index) => {
    const { id, revision } = kept.items[index] ?? {};
    return { id, revision, ...item };
  });
  const contract = { ...read.contract, items };
  return canonicalDigest([contract, read.cancelledTo ?? null]) === canonicalDigest([kept, cancelledTo ?? null]);
}
