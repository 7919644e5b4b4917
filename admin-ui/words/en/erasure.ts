import type { erasureDe } from '../de/erasure.ts';
import type { Spoken } from '../spoken.ts';

/** What the erasure of a customer says in English. */
export const erasureEn: Spoken<typeof erasureDe> = {
  open: 'Erase customer data …',
  title: 'Erase customer data',
  lead: (customer) => `This is erased of “${customer}” for good:`,
  uses: (count) => (count === 0 ? 'no usage' : count === 1 ? '1 entry of usage' : `${String(count)} entries of usage`),
  also: 'What once bore exactly this name goes as well.',
  audit: 'The audit keeps only that there was something, and who erased it when; what its entries say goes as well.',
  name: 'Name of the customer',
  nameHint: (customer) => `Type to confirm: ${customer}`,
  erase: 'Erase for good',
  done: (count) => (count === 1 ? '1 contract is erased.' : `${String(count)} contracts are erased.`),
  doneHelp: (customer) => `Nothing of “${customer}” is left.`,
  toContracts: 'To the contracts',
};
