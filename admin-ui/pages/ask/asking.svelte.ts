import type { Alternative, Answer, Catalog, ContextKey, Feature, Issue, Outcome } from '../../../engine/index.ts';
import { fetchCatalogs, type CatalogSummary } from '../../api.ts';
import { addressOf, draftAt } from '../../asking/draft-address.ts';
import type { Draft } from '../../asking/draft.ts';
import { firstDraft } from '../../asking/first-draft.ts';
import { openCatalog, type OpenCatalog } from '../../asking/open-catalog.ts';
import { numericAttributes } from '../../asking/numeric-attributes.ts';
import { questionOf } from '../../asking/question-of.ts';
import { tryAlternative } from '../../asking/try-alternative.ts';
import { place } from '../../place.svelte.ts';
import { reader, recall, remember } from '../../reader.svelte.ts';
import { detailOf } from '../../texts.ts';
import { minuteIn } from '../../zone-time.ts';

/** A question while it is typed, and the answer that the engine gives to it right away. */
export class Asking {
  draft = $state.raw<Draft>();
  catalogs = $state.raw<readonly CatalogSummary[]>([]);
  opened = $state.raw<OpenCatalog>();
  failure = $state<string>();

  readonly catalog = $derived<Catalog | undefined>(this.opened?.document.catalog);
  readonly feature = $derived<Feature | undefined>(this.catalog?.features.find(({ id }) => id === this.draft?.feature));
  readonly reads = $derived<readonly ContextKey[]>(this.feature?.reads ?? []);
  readonly question = $derived<object | undefined>(
    this.draft && this.catalog && this.#questionOf(this.draft, this.catalog),
  );
  readonly outcome = $derived<Outcome<Answer> | undefined>(this.question && this.opened?.engine.answer(this.question));

  /** Takes up the question that an address holds; one without a catalog gets the first question there is. */
  async take(search: string): Promise<void> {
    if (this.draft && this.opened && search === addressOf(this.draft)) return;
    const asked = draftAt(search);
    try {
      this.catalogs = this.catalogs.length > 0 ? this.catalogs : await fetchCatalogs();
      const id = asked?.catalog ?? this.#usualCatalog();
      if (id === undefined) return;
      const opened = await openCatalog(id);
      const { catalog } = opened.document;
      this.failure = undefined;
      this.opened = opened;
      this.#show(completed(asked, catalog));
    } catch (error) {
      this.failure = detailOf(error);
    }
  }

  /** Changes the question; the address says it at once. */
  change(change: Partial<Draft>): void {
    if (this.draft) this.#show({ ...this.draft, ...change });
  }

  /** Tries an alternative; the back button takes it back. */
  try(alternative: Alternative): void {
    if (!this.draft || !this.catalog || !this.outcome?.ok) return;
    this.draft = tryAlternative(this.draft, alternative, this.outcome.value, this.catalog);
    place.go(`/ask${addressOf(this.draft)}`);
  }

  /** What stands against a part of the question, by its JSON Pointer. */
  issueAt(pointer: string): string | undefined {
    const issues: readonly Issue[] = this.outcome && !this.outcome.ok ? this.outcome.issues : [];
    return issues.find((issue) => issue.pointer === pointer)?.detail;
  }

  #show(draft: Draft): void {
    this.draft = draft;
    remember('catalog', draft.catalog);
    place.rewrite(`/ask${addressOf(draft)}`);
  }

  #usualCatalog(): string | undefined {
    const usual = recall('catalog');
    return (this.catalogs.find(({ id }) => id === usual) ?? this.catalogs[0])?.id;
  }

  #questionOf(draft: Draft, catalog: Catalog): object {
    return questionOf(draft, this.reads, numericAttributes(catalog), reader.language);
  }
}

/** An address may name the catalog alone; then the rest is what one asks first. */
function completed(asked: Draft | undefined, catalog: Catalog): Draft {
  const first = firstDraft(catalog, Date.now());
  if (!asked || asked.feature === '') return first;
  return { ...asked, at: asked.at === '' ? minuteIn(catalog.timeZone, Date.now()) : asked.at };
}
