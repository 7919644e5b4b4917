import type { PaneTabId } from '../../editing/tabs.ts';

/** The page's address with one of its consequences shown beside it. */
export function paneAddress(
  { pathname, search }: { readonly pathname: string; readonly search: string },
  pane: PaneTabId,
): string {
  const query = new URLSearchParams(search);
  query.set('side', pane);
  return `${pathname}?${query.toString()}`;
}
