import type { PdfPool } from '../pdf/pdf-pool.ts';
import type { Stores } from '../stores/stores.ts';
import type { Jobs } from './jobs.ts';
import type { Drafting } from './standing-draft.ts';
import type { Surroundings } from './surroundings.ts';

/** What jobs ask for, within the caller's reach. */
export type JobNeeds = {
  readonly jobs: Jobs;
  readonly drafting: Drafting;
  readonly around: Surroundings;
  readonly stores: Stores;
  /** Sets pages as PDF files. */
  readonly pdf: Pick<PdfPool, 'render'>;
  readonly publicUrl: string;
};
