import { storesWithin } from '../access/reach/stores-within.ts';
import { surroundingsWithin } from '../access/reach/surroundings-within.ts';
import type { RoutesWithin } from '../http/mount-routes.ts';
import type { Route } from '../http/route.ts';
import { remembered } from '../remembered.ts';
import { allRoutes } from './all-routes.ts';
import type { RouteNeeds } from './route-needs.ts';

/** So many sets of catalogs have calls of their own at hand; others' are made anew. */
const MOST_NARROWED = 1_000;

/** Every call, and the same ones over what somebody sees who may touch some catalogs only; made when first asked for. */
export function openRoutes(needs: RouteNeeds): RoutesWithin {
  const whole = allRoutes(needs);
  const narrowed = remembered<readonly Route[]>(MOST_NARROWED);
  return (catalogs) => (catalogs ? narrowed(nameOf(catalogs), () => allRoutes(needsWithin(needs, catalogs))) : whole);
}

/** The same for the same catalogs in any order, and for no others. */
function nameOf(catalogs: readonly string[]): string {
  return JSON.stringify([...catalogs].sort());
}

function needsWithin(needs: RouteNeeds, catalogs: readonly string[]): RouteNeeds {
  const reach = new Set(catalogs);
  const { around, stores } = needs;
  return { ...needs, around: surroundingsWithin(around, reach), stores: storesWithin(stores, reach) };
}
