import type { PaneTabId } from '../../editing/tab-ids.ts';

type Address = { readonly pathname: string; readonly search: string };

/** The page's address with one of its consequences shown beside it. */
export function paneAddress(address: Address, side: PaneTabId): string {
  return withQuery(address, { side });
}

/** The page's address with a cell of the matrix chosen. */
export function cellAddress(
  address: Address,
  cell: { readonly offering: string; readonly tier: string; readonly feature: string },
): string {
  return withQuery(address, cell);
}

/** What else the address says stays, but for the place that it once led to. */
function withQuery({ pathname, search }: Address, members: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(search);
  query.delete('at');
  for (const [name, value] of Object.entries(members)) query.set(name, value);
  return `${pathname}?${query.toString()}`;
}
