/** Addresses of the admin UI's pages, as its own list of rooms has them; which page it is, the browser decides. */
export const uiPlaces: readonly string[] = [
  '/',
  '/ask',
  '/recommend',
  '/catalogs',
  '/catalogs/:catalog',
  '/catalogs/:catalog/history',
  '/catalogs/:catalog/:offering',
  '/catalogs/:catalog/edit/:tab',
  '/contracts',
  '/contracts/:contract',
  '/settings',
  '/settings/users',
  '/settings/keys',
  '/settings/audit',
  '/parts',
];
