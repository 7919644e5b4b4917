import type { ContractSummary } from '../desk/contract-calls.ts';
import { contractAddress } from '../rooms.ts';
import type { PaletteWords } from './palette-words.ts';
import type { Entry } from './entry.ts';

/** As many contracts as are shown at once; the others are on their own page. */
const MOST = 8;

/** The ways to contracts that were found, and to all of them where there are more. */
export function contractEntries(
  contracts: readonly ContractSummary[],
  typed: string,
  say: PaletteWords,
): readonly Entry[] {
  const shown = contracts.slice(0, MOST).map(({ catalog, customer, id }) => ({
    ...entryOf(contractAddress(id), customer === undefined ? id : `${customer} · ${id}`),
    about: catalog,
  }));
  if (contracts.length <= MOST) return shown;
  const all = `/contracts?${new URLSearchParams({ q: typed }).toString()}`;
  return [...shown, entryOf(all, say.moreContracts(typed))];
}

function entryOf(address: string, title: string): Entry {
  return { id: address, group: 'contracts', title, words: '', way: { kind: 'go', address }, isUsual: false };
}
