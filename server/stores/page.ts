/** Which part of a list is wanted. */
export type PageRequest = {
  /** Where the part before ended; left out, the list begins. */
  readonly cursor?: string;
  /** At least 1. */
  readonly limit: number;
};

/** A part of a list, and where the next one begins; without `next` it is the last. */
export type Page<Entry> = { readonly entries: readonly Entry[]; readonly next?: string };
