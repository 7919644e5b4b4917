import type { Contract } from '../../engine/index.ts';

/**
 * Where contracts are kept.
 *
 * A contract is known by its id. What is found is what was last written, whole.
 */
export type ContractStore = {
  /** The contract of that id; undefined where there is none. */
  readonly find: (id: string) => Promise<Contract | undefined>;
};
