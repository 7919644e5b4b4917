import type { Stores } from '../../server/stores/stores.ts';

/** Stores of a test of its own, empty at first. */
export type Opened = {
  readonly stores: Stores;
  /** Another process's view of the same, where there may be several; else the same. */
  readonly other: Stores;
  /** Closes the stores and opens them again. */
  readonly reopen: () => Promise<Stores>;
  readonly remove: () => Promise<void>;
};

/** What the prose of a store says, sentence by sentence, and the test of each. */
export type Promises = Readonly<Record<string, (opened: Opened) => Promise<void>>>;
