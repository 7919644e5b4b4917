import type { Route } from '../http/route.ts';
import { auditRoutes } from './audit.ts';
import { batchRoutes } from './batch.ts';
import { calendarRoutes } from './calendars.ts';
import { catalogRoutes } from './catalogs.ts';
import { checkRoutes } from './check.ts';
import { contractTimelineRoutes } from './contract-timeline.ts';
import { contractRoutes } from './contracts.ts';
import { docsRoutes } from './docs.ts';
import { documentRoutes } from './documents.ts';
import { draftRoutes } from './drafts.ts';
import { factRoutes } from './facts.ts';
import { fourEyesRoutes } from './four-eyes.ts';
import { healthRoutes } from './health.ts';
import { importRoutes } from './imports.ts';
import { jobRoutes } from './jobs.ts';
import { keyRoutes } from './keys.ts';
import { presenceRoutes } from './presence.ts';
import { quoteRoutes } from './quotes.ts';
import { readingRoutes } from './reading.ts';
import type { RouteNeeds } from './route-needs.ts';
import { revisionRoutes } from './revisions.ts';
import { sessionRoutes } from './session.ts';
import { sheetRoutes } from './sheets.ts';
import { signInRoutes } from './sign-in.ts';
import { timelineRoutes } from './timeline.ts';
import { timelinesRoutes } from './timelines.ts';
import { usageRoutes } from './usage.ts';
import { userRoutes } from './users.ts';
import { verifyRoutes } from './verify.ts';

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
    ...timelinesRoutes(needs),
    ...usageRoutes(needs),
    ...catalogRoutes(around),
    ...factRoutes(needs),
    ...draftRoutes(needs),
    ...presenceRoutes(needs),
    ...readingRoutes(needs),
    ...fourEyesRoutes(needs),
    ...revisionRoutes(needs),
    ...jobRoutes(needs),
    ...importRoutes(),
    ...sheetRoutes(needs),
    ...documentRoutes(needs),
    ...calendarRoutes(),
    ...sessionRoutes(needs),
    ...userRoutes(needs),
    ...keyRoutes(needs),
    ...auditRoutes(needs),
    ...healthRoutes(isReady),
    ...verifyRoutes(around),
    ...signInRoutes(needs),
  ];
  return [...described, ...docsRoutes(described, schemas, publicUrl)];
}
