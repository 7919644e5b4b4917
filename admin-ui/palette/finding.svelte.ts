import { fetchCatalogs } from '../api.ts';
import { Fetching } from '../fetched.svelte.ts';
import { present } from '../person.svelte.ts';
import { fetchDrafts } from '../publishing/publish-calls.ts';
import { reader } from '../reader.svelte.ts';
import type { PaletteWords } from './palette-words.ts';
import { catalogEntries, draftEntry } from './catalog-entries.ts';
import { contractEntries } from './contract-entries.ts';
import { ContractSearch } from './contract-search.svelte.ts';
import { shownFor, type Entry } from './entry.ts';
import { hereEntries, mannerEntries } from './here-entries.ts';
import { roomEntries } from './room-entries.ts';

/** What is typed, what fits it, and which of that is chosen. */
export class Finding {
  typed = $state('');
  readonly search = new ContractSearch();
  readonly catalogs = new Fetching<readonly Entry[]>();
  readonly #say: PaletteWords;
  readonly #fixed: readonly Entry[];
  readonly #after: readonly Entry[];
  #moved = $state<string>();
  readonly groups = $derived.by(() => {
    const { state } = this.catalogs;
    const read = state.kind === 'there' ? state.value : [];
    const found = contractEntries(this.search.contracts, this.typed.trim(), this.#say);
    return shownFor(this.typed, [...this.#fixed, ...read, ...this.#after], found);
  });
  readonly entries = $derived(this.groups.flatMap(({ entries }) => entries));
  /** The one that Enter takes: the one that was moved to, else the first. */
  readonly chosen = $derived(this.entries.find(({ id }) => id === this.#moved) ?? this.entries[0]);

  constructor(say: PaletteWords, showKeys: () => void) {
    this.#say = say;
    this.#fixed = [...hereEntries(), ...roomEntries(reader.words, (scope) => present.may(scope))];
    this.#after = mannerEntries(say, showKeys);
    void this.catalogs.get(() => this.#readCatalogs());
  }

  type(text: string): void {
    this.typed = text;
    this.#moved = undefined;
    this.search.seek(text);
  }

  /** Goes so many entries on, round about. */
  move(by: number): void {
    const { chosen, entries } = this;
    const at = chosen ? entries.indexOf(chosen) : -1;
    this.#moved = entries.at((at + by) % entries.length)?.id;
  }

  choose(entry: Entry): void {
    this.#moved = entry.id;
  }

  async #readCatalogs(): Promise<readonly Entry[]> {
    const mayWrite = present.may('write');
    const [catalogs, drafts] = await Promise.all([fetchCatalogs(), mayWrite ? fetchDrafts().catch(() => []) : []]);
    const telling = { language: reader.language, mayWrite, say: this.#say };
    return [
      ...catalogs.flatMap((catalog) => catalogEntries(catalog, telling)),
      ...drafts.filter(({ isPublished }) => !isPublished).map(({ id }) => draftEntry(id, this.#say)),
    ];
  }
}
