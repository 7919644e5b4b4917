import type { Surroundings } from '../../commands/surroundings.ts';
import { publishedWithin } from './catalogs-within.ts';
import type { Reach } from './reach.ts';

/** What use cases may ask for somebody who may touch some catalogs only; compiled revisions are shared with everybody. */
export function surroundingsWithin(around: Surroundings, reach: Reach): Surroundings {
  const { contracts } = around;
  const visible = <Found extends { readonly contract: { readonly catalog: string } }>(found: Found | undefined) =>
    found && reach.has(found.contract.catalog) ? found : undefined;
  return {
    ...around,
    catalogs: publishedWithin(around.catalogs, reach),
    contracts: {
      ...contracts,
      find: async (id) => visible(await contracts.find(id)),
      findAsKnown: async (id, at) => visible(await contracts.findAsKnown(id, at)),
    },
    factsOf: (id, knownAt) => (reach.has(id) ? around.factsOf(id, knownAt) : []),
    history: (id) => (reach.has(id) ? around.history(id) : undefined),
  };
}
