import type { ContractStore, StoredContract } from '../stores/contract-store.ts';
import type { PageRequest } from '../stores/page.ts';
import { instantText } from './contract-document.ts';

/** A kept contract at a glance. */
export type ContractSummary = {
  readonly id: string;
  readonly version: number;
  readonly catalog: string;
  readonly customer?: string;
  readonly items: number;
  readonly cancelledTo?: string;
  readonly written: { readonly by: string; readonly at: string };
};

export type ContractList = { readonly contracts: readonly ContractSummary[]; readonly next?: string };

/** Kept contracts whose id, customer or catalog has the words, page by page. */
export async function listContracts(
  request: PageRequest & { readonly words?: string },
  contracts: Pick<ContractStore, 'list'>,
): Promise<ContractList> {
  const { entries, next } = await contracts.list(request);
  return { contracts: entries.map(summaryOf), ...(next !== undefined && { next }) };
}

function summaryOf({ id, version, contract, cancelledTo, written }: StoredContract): ContractSummary {
  const { catalog, customer, items } = contract;
  return {
    id,
    version,
    catalog,
    ...(customer !== undefined && { customer }),
    items: items.length,
    ...(cancelledTo !== undefined && { cancelledTo }),
    written: { by: written.by, at: instantText(written.at) },
  };
}
