import { storesWithin } from '../access/reach/stores-within.ts';
import { surroundingsWithin } from '../access/reach/surroundings-within.ts';
import type { RoutesWithin } from '../http/mount-routes.ts';
import type { Route } from '../http/route.ts';
import { allRoutes } from './all-routes.ts';
import type { RouteNeeds } from './route-needs.ts';

/** Every call, and the same ones over what somebody sees who may touch some catalogs only; made when first asked for. */
export function openRoutes(needs: RouteNeeds): RoutesWithin {
  const whole = allRoutes(needs);
  const narrowed = new Map<string, readonly Route[]>();
  return (catalogs) => {
    if (!catalogs) return whole;
    const name = [...catalogs].sort().join(' ');
    const routes = narrowed.get(name) ?? allRoutes(needsWithin(needs, catalogs));
    narrowed.set(name, routes);
    return routes;
  };
}

function needsWithin(needs: RouteNeeds, catalogs: readonly string[]): RouteNeeds {
  const reach = new Set(catalogs);
  const { around, stores } = needs;
  return { ...needs, around: surroundingsWithin(around, reach), stores: storesWithin(stores, reach) };
}
