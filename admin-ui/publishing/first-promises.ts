import type { DraftContent } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';

type Named = { readonly id: string; readonly title?: unknown };
type Tier = Named & { readonly cells?: unknown };

/** What a catalog has promised before its first revision: the names of its offerings and tiers, and nothing else. */
export function beforeFirst(content: DraftContent): DraftContent {
  const offerings = listIn<Named>(content, '/catalog/offerings').map((offering, index) => ({
    ...named(offering),
    tiers: listIn<Tier>(content, `/catalog/offerings/${String(index)}/tiers`).map((tier) => ({
      ...named(tier),
      ...(tier.cells !== undefined && { cells: {} }),
    })),
  }));
  const { currency = '', format } = content.catalog as { readonly currency?: unknown; readonly format?: unknown };
  return {
    catalog: { format, id: content.catalog.id, currency, features: [], offerings } as never,
    ruleSets: [],
    scenarios: [],
  };
}

function named({ id, title = {} }: Named): Named {
  return { id, title };
}
