/** What the settings are about. */
export type SettingsTab = 'users' | 'keys' | 'audit';

/** A page of the interface, and what it is about. */
export type Room =
  | { readonly kind: 'ask' }
  | { readonly kind: 'recommend' }
  | { readonly kind: 'catalogs' }
  | { readonly kind: 'catalog'; readonly catalog: string }
  | { readonly kind: 'history'; readonly catalog: string }
  | { readonly kind: 'offering'; readonly catalog: string; readonly offering: string }
  | { readonly kind: 'edit'; readonly catalog: string; readonly tab: string }
  | { readonly kind: 'contracts' }
  | { readonly kind: 'conclude' }
  | { readonly kind: 'importing' }
  | { readonly kind: 'contract'; readonly contract: string }
  | { readonly kind: 'amend'; readonly contract: string }
  | { readonly kind: 'sheets' }
  | { readonly kind: 'quotes' }
  | { readonly kind: 'radar' }
  | { readonly kind: 'settings'; readonly tab: SettingsTab }
  | { readonly kind: 'parts' }
  | { readonly kind: 'nowhere' };

/** A path whose stars stand for names, and the page there. */
type Way = { readonly path: string; readonly room: (...names: string[]) => Room };

/** The ways to all pages; the first that fits leads. */
const ways: readonly Way[] = [
  { path: '/', room: () => ({ kind: 'ask' }) },
  { path: '/ask', room: () => ({ kind: 'ask' }) },
  { path: '/recommend', room: () => ({ kind: 'recommend' }) },
  { path: '/catalogs', room: () => ({ kind: 'catalogs' }) },
  { path: '/catalogs/*', room: (catalog: string) => ({ kind: 'catalog', catalog }) },
  { path: '/catalogs/*/history', room: (catalog: string) => ({ kind: 'history', catalog }) },
  { path: '/catalogs/*/*', room: (catalog: string, offering: string) => ({ kind: 'offering', catalog, offering }) },
  { path: '/catalogs/*/edit/*', room: (catalog: string, tab: string) => ({ kind: 'edit', catalog, tab }) },
  { path: '/contracts', room: () => ({ kind: 'contracts' }) },
  { path: '/contracts/new', room: () => ({ kind: 'conclude' }) },
  { path: '/contracts/import', room: () => ({ kind: 'importing' }) },
  { path: '/contracts/*', room: (contract: string) => ({ kind: 'contract', contract }) },
  { path: '/contracts/*/amend', room: (contract: string) => ({ kind: 'amend', contract }) },
  { path: '/sheets', room: () => ({ kind: 'sheets' }) },
  { path: '/quotes', room: () => ({ kind: 'quotes' }) },
  { path: '/radar', room: () => ({ kind: 'radar' }) },
  { path: '/settings', room: () => ({ kind: 'settings', tab: 'users' }) },
  { path: '/settings/users', room: () => ({ kind: 'settings', tab: 'users' }) },
  { path: '/settings/keys', room: () => ({ kind: 'settings', tab: 'keys' }) },
  { path: '/settings/audit', room: () => ({ kind: 'settings', tab: 'audit' }) },
  { path: '/parts', room: () => ({ kind: 'parts' }) },
];

/** The paths of all pages; the server serves the interface at these and at no other. */
export const roomPaths: readonly string[] = ways.map(({ path }) => path);

/**
 * The page at a path.
 * @example roomAt('/catalogs/groupios') → { kind: 'catalog', catalog: 'groupios' }
 */
export function roomAt(pathname: string): Room {
  const steps = stepsOf(pathname).map(decode);
  const way = ways.find(({ path }) => leads(stepsOf(path), steps));
  if (!way) return { kind: 'nowhere' };
  const names = steps.filter((_, index) => stepsOf(way.path)[index] === '*');
  return way.room(...names);
}

/** Address of a catalog's page. */
export function catalogAddress(catalog: string): string {
  return `/catalogs/${encodeURIComponent(catalog)}`;
}

/** Address of an offering's matrix, with a cell chosen where one is named, as an older revision has it where one is. */
export function offeringAddress(
  catalog: string,
  offering: string,
  cell?: { readonly tier: string; readonly feature: string },
  revision?: number,
): string {
  const query = new URLSearchParams({
    ...(cell && { tier: cell.tier, feature: cell.feature }),
    ...(revision !== undefined && { revision: String(revision) }),
  }).toString();
  return `${catalogAddress(catalog)}/${encodeURIComponent(offering)}${query === '' ? '' : `?${query}`}`;
}

/** Address of a catalog's history. */
export function historyAddress(catalog: string): string {
  return `${catalogAddress(catalog)}/history`;
}

/** Address of a page of a catalog's editor. @example editAddress('groupios', 'matrix') → '/catalogs/groupios/edit/matrix' */
export function editAddress(catalog: string, tab = 'matrix'): string {
  return `${catalogAddress(catalog)}/edit/${encodeURIComponent(tab)}`;
}

/** Address of a contract's page, with a feature chosen where one is named. */
export function contractAddress(contract: string, feature?: string): string {
  const chosen = feature === undefined ? '' : `?${new URLSearchParams({ feature }).toString()}`;
  return `/contracts/${encodeURIComponent(contract)}${chosen}`;
}

/** Address of the page that changes a contract. */
export function amendAddress(contract: string): string {
  return `${contractAddress(contract)}/amend`;
}

/** Address of the settings. */
export function settingsAddress(tab: SettingsTab): string {
  return `/settings/${tab}`;
}

function stepsOf(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '');
}

function leads(way: readonly string[], steps: readonly string[]): boolean {
  return way.length === steps.length && way.every((step, index) => step === '*' || step === steps[index]);
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
