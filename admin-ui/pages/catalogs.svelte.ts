import { fetchCatalogs, type CatalogSummary } from '../api.ts';

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'loaded'; readonly catalogs: readonly CatalogSummary[] };

/** The published catalogs as the page shows them. */
export class Catalogs {
  state = $state<Loading>({ kind: 'loading' });

  async load(): Promise<void> {
    try {
      this.state = { kind: 'loaded', catalogs: await fetchCatalogs() };
    } catch (error) {
      this.state = { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
  }
}
