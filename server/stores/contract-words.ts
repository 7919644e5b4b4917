import type { ContractContent } from './contract-store.ts';
import { smallLetters } from './small-letters.ts';

/** What a search looks into: id, customer and catalog, in small letters. */
export function searchedText(id: string, { contract }: ContractContent): string {
  return smallLetters([id, contract.customer ?? '', contract.catalog].join('\n'));
}
