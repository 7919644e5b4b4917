import type { Reading } from '../../engine/index.ts';
import type { NameOf, PersonOf } from '../access/persons.ts';
import type { Sessions } from '../access/sessions.ts';
import type { SignInLink } from '../access/sign-in-link.ts';
import type { HasRight } from '../access/standing-rights.ts';
import type { Jobs } from '../commands/jobs.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import type { SchemaFiles } from '../openapi/schemas.ts';
import type { PdfPool } from '../pdf/pdf-pool.ts';
import type { Stores } from '../stores/stores.ts';

/** What the routes need from outside. */
export type RouteNeeds = {
  readonly around: Surroundings;
  readonly stores: Stores;
  /** What drafts are read with: the product's rules and holidays. */
  readonly reading: Reading;
  readonly jobs: Jobs;
  readonly personOf: PersonOf;
  readonly hasRight: HasRight;
  /** What those are called who have written something. */
  readonly names: () => Promise<NameOf>;
  readonly sessions: Sessions;
  readonly link: SignInLink;
  readonly schemas: SchemaFiles;
  readonly publicUrl: string;
  /** Sets pages as PDF files, and tries logos. */
  readonly pdf: PdfPool;
  /** False once the server is about to end, and while the stores cannot be reached. */
  readonly isReady: () => Promise<boolean>;
};
