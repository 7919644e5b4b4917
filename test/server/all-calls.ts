import { openJobs } from '../../server/commands/jobs.ts';
import { openNames, openPersons } from '../../server/access/persons.ts';
import { openSessions } from '../../server/access/sessions.ts';
import { openRights } from '../../server/access/standing-rights.ts';
import { openSignInLink } from '../../server/access/sign-in-link.ts';
import type { Route } from '../../server/http/route.ts';
import { openPdfPool } from '../../server/pdf/pdf-pool.ts';
import { readSchemas } from '../../server/product-files.ts';
import { allRoutes } from '../../server/routes/all-routes.ts';
import { freshStores, product, productReading, productSurroundings } from './started-app.ts';

/** Every call as it is described; for tests that look at all of them. */
export async function listCalls(): Promise<readonly Route[]> {
  const stores = await freshStores();
  const calls = allRoutes({
    around: await productSurroundings(),
    isReady: () => Promise.resolve(true),
    link: openSignInLink('x'),
    pdf: openPdfPool(),
    publicUrl: 'http://x',
    reading: await productReading(),
    names: openNames(stores.access),
    personOf: openPersons(stores.access),
    hasRight: openRights(stores.access),
    jobs: openJobs(stores.jobs, Date.now),
    schemas: await readSchemas(product),
    sessions: openSessions(stores.access, () => 0),
    stores,
  });
  await stores.close();
  return calls;
}
