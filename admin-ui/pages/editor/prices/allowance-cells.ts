import {
  below,
  type Cell,
  type DraftContent,
  type Offering,
  type Pointer,
  type Tier,
} from '../../../../engine/index.ts';
import { listIn } from '../../../editing/draft-catalog.ts';
import { placeWords } from '../../../editing/place-words.ts';

/** A cell that grants an amount of time, what it is called, and where it stands. */
export type PlacedAllowance = { readonly pointer: Pointer; readonly title: string };

/** Every allowance of the catalog, in the order of offerings and tiers. */
export function allowancesOf(content: DraftContent, language: string): readonly PlacedAllowance[] {
  return listIn<Offering>(content, '/catalog/offerings').flatMap((_, offering) => {
    const tiers = below('/catalog/offerings', offering, 'tiers');
    return listIn<Tier>(content, tiers).flatMap(({ cells = {} }, tier) =>
      Object.entries<Cell>(cells)
        .filter(([, cell]) => cell.kind === 'allowance')
        .map(([feature]) => {
          const pointer = below(tiers, tier, 'cells', feature);
          return { pointer, title: placeWords(pointer, content, language) };
        }),
    );
  });
}
