import type { CatalogHistory } from '../catalog/history.ts';

/** What a question is asked in: the published catalogs, and the instant that is now. */
export type World = {
  readonly catalog: (id: string) => CatalogHistory | undefined;
  /** Epoch milliseconds; an argument like any other, the engine has no clock. */
  readonly now: number;
};
