import type { Reading } from '../../engine/index.ts';
import type { Sessions } from '../access/sessions.ts';
import type { SignInLink } from '../access/sign-in-link.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import type { Route } from '../http/route.ts';
import type { SchemaFiles } from '../openapi/schemas.ts';
import type { Stores } from '../stores/stores.ts';
import { batchRoutes } from './batch.ts';
import { calendarRoutes } from './calendars.ts';
import { catalogRoutes } from './catalogs.ts';
import { checkRoutes } from './check.ts';
import { contractTimelineRoutes } from './contract-timeline.ts';
import { contractRoutes } from './contracts.ts';
import { docsRoutes } from './docs.ts';
import { draftRoutes } from './drafts.ts';
import { healthRoutes } from './health.ts';
import { quoteRoutes } from './quotes.ts';
import { revisionRoutes } from './revisions.ts';
import { sheetRoutes } from './sheets.ts';
import { signInRoutes } from './sign-in.ts';
import { timelineRoutes } from './timeline.ts';
import { usageRoutes } from './usage.ts';

/** What the routes need from outside. */
export type RouteNeeds = {
  readonly around: Surroundings;
  readonly stores: Stores;
  /** What drafts are read with: the product's rules and holidays. */
  readonly reading: Reading;
  readonly sessions: Sessions;
  readonly link: SignInLink;
  readonly schemas: SchemaFiles;
  readonly publicUrl: string;
  /** False once the server is about to end, and while the stores cannot be reached. */
  readonly isReady: () => Promise<boolean>;
};

/** Every call that the server answers, in the order in which the documentation shows them. */
export function allRoutes(needs: RouteNeeds): readonly Route[] {
  const { around, isReady, publicUrl, schemas } = needs;
  const described = [
    ...checkRoutes(around),
    ...batchRoutes(around),
    ...quoteRoutes(around),
    ...timelineRoutes(around),
    ...contractRoutes(needs),
    ...contractTimelineRoutes(needs),
    ...usageRoutes(needs),
    ...catalogRoutes(around),
    ...draftRoutes(needs),
    ...revisionRoutes(needs),
    ...sheetRoutes(around),
    ...calendarRoutes(),
    ...healthRoutes(isReady),
    ...signInRoutes(needs),
  ];
  return [...described, ...docsRoutes(described, schemas, publicUrl)];
}
