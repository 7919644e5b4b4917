import type { Combination } from './combination.ts';
import type { KeyList } from './key-list.ts';

/** Where something leads: to another page, or to a deed on this one. */
export type Way =
  { readonly kind: 'go'; readonly address: string } | { readonly kind: 'act'; readonly act: () => unknown };

/** Something that can be done on the page as it stands. */
export type PageAction = { readonly title: string; readonly keys?: Combination | undefined; readonly way: Way };

/** The keys that work at a place while it is there, and what can be done at it. */
export type Offer = { readonly keys?: KeyList; readonly actions?: () => readonly PageAction[] };

const offers = new Set<Offer>();

/** Tells of keys and actions until what comes back is called; made to be an effect of the place. */
export function offer(offered: Offer): () => void {
  offers.add(offered);
  return () => {
    offers.delete(offered);
  };
}

/** The lists of keys that work now, each once. */
export function keysHere(): readonly KeyList[] {
  return [...new Set([...offers].flatMap(({ keys }) => keys ?? []))];
}

/** What can be done now. */
export function actionsHere(): readonly PageAction[] {
  return [...offers].flatMap(({ actions }) => actions?.() ?? []);
}
