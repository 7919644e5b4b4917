import { fetchCatalogs, fetchRevision, fetchRevisionNumbers, type CatalogSummary } from '../../api.ts';
import { choiceAddress, choiceAt, choiceSearch, type SheetChoice } from '../../desk/sheet-choice.ts';
import { place } from '../../place.svelte.ts';
import { reader, recall, remember } from '../../reader.svelte.ts';
import { detailOf } from '../../texts.ts';

/** A sheet while it is chosen; the last choice is remembered by the browser. */
export class ChoosingSheet {
  choice = $state.raw<SheetChoice>();
  catalogs = $state.raw<readonly CatalogSummary[]>([]);
  revisions = $state.raw<readonly number[]>([]);
  languages = $state.raw<readonly string[]>([]);
  failure = $state<string>();
  isRead = $state(false);

  readonly catalog = $derived(this.catalogs.find(({ id }) => id === this.choice?.catalog));
  readonly offering = $derived(this.catalog?.offerings.find(({ id }) => id === this.choice?.offering));

  /** Takes up the choice of an address, else the last one. */
  async take(search: string): Promise<void> {
    try {
      this.failure = undefined;
      this.catalogs = await fetchCatalogs();
      const choice = choiceAt(search === '' ? (recall('sheet') ?? '') : search, this.catalogs, reader.language);
      if (choice) await this.#show(choice);
      this.isRead = true;
    } catch (error) {
      this.failure = detailOf(error);
    }
  }

  /** Changes the choice; another vendor or offering begins with all its tiers. */
  async change(change: Partial<SheetChoice>): Promise<void> {
    if (!this.choice) return;
    const search = choiceSearch({ ...this.choice, ...change });
    const choice = choiceAt(search, this.catalogs, reader.language);
    if (choice) await this.#show(choice).catch((error: unknown) => (this.failure = detailOf(error)));
  }

  async #show(choice: SheetChoice): Promise<void> {
    if (choice.catalog !== this.choice?.catalog) {
      const [revisions, { catalog }] = await Promise.all([
        fetchRevisionNumbers(choice.catalog),
        fetchRevision(choice.catalog),
      ]);
      this.revisions = revisions;
      this.languages = catalog.languages;
    }
    const [first = choice.language] = this.languages;
    this.choice = { ...choice, language: this.languages.includes(choice.language) ? choice.language : first };
    remember('sheet', choiceSearch(this.choice));
    place.rewrite(choiceAddress(this.choice));
  }
}
