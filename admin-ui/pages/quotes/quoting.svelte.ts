import { answerQuote, type Catalog, type Issue, type Outcome, type Quote } from '../../../engine/index.ts';
import { fetchCatalogs, type CatalogSummary } from '../../api.ts';
import { draftAt } from '../../asking/draft-address.ts';
import type { ContractTyping, Draft } from '../../asking/draft.ts';
import { firstDraft } from '../../asking/first-draft.ts';
import { numericAttributes } from '../../asking/numeric-attributes.ts';
import { openCatalog, type OpenCatalog } from '../../asking/open-catalog.ts';
import { contractAt, firstQuoteSearch, quoteSearch } from '../../desk/quote-address.ts';
import { fetchQuoteFile } from '../../desk/quote-calls.ts';
import { fetchContract, type KeptContract } from '../../desk/contract-calls.ts';
import { pricedFor, quoteDocumentOf, quoteOf, type DraftQuote } from '../../desk/quote-request.ts';
import { place } from '../../place.svelte.ts';
import { reader, recall, remember } from '../../reader.svelte.ts';
import { Sending } from '../../sending.svelte.ts';
import { detailOf } from '../../texts.ts';

/** Days for which a quote usually holds. */
const USUAL_DAYS = 30;
const DAY_MS = 86_400_000;

/** A quote while it is written, and its prices right away. */
export class Quoting implements ContractTyping {
  draft = $state.raw<Draft>();
  quote = $state.raw<DraftQuote>({ name: '', address: '', number: '', validUntil: usualEnd(), note: '' });
  catalogs = $state.raw<readonly CatalogSummary[]>([]);
  opened = $state.raw<OpenCatalog>();
  /** The contract whose agreed prices count; undefined for a new customer. */
  kept = $state.raw<KeptContract>();
  failure = $state<string>();
  /** Whether there is no catalog to quote from. */
  hasNone = $state(false);
  readonly sending = new Sending();

  readonly catalog = $derived<Catalog | undefined>(this.opened?.document.catalog);
  readonly request = $derived(
    this.draft && this.catalog && quoteOf(this.draft, numericAttributes(this.catalog), reader.language),
  );
  readonly outcome = $derived<Outcome<Quote> | undefined>(
    this.request &&
      this.opened &&
      answerQuote(pricedFor(this.request, this.kept?.contract), this.opened.engine.world()),
  );
  readonly isReady = $derived(this.outcome?.ok === true && this.quote.name !== '' && this.quote.validUntil !== '');

  /** Takes up the items that an address holds. */
  async take(search: string): Promise<void> {
    if (this.draft && search === quoteSearch(this.draft, this.kept?.id)) return;
    try {
      this.failure = undefined;
      this.catalogs = await fetchCatalogs();
      const kept = await this.#contractOf(search);
      const asked = draftAt(search);
      const usual = this.catalogs.find(({ id }) => id === recall('catalog')) ?? this.catalogs[0];
      const id = asked?.catalog ?? kept?.contract.catalog ?? usual?.id;
      this.hasNone = id === undefined;
      if (id === undefined) return;
      this.opened = await openCatalog(id);
      const first = firstDraft(this.opened.document.catalog, Date.now());
      this.draft = asked && asked.feature !== '' ? asked : first;
      this.kept = kept;
      place.rewrite(`/quotes${quoteSearch(this.draft, this.kept?.id)}`);
    } catch (error) {
      this.failure = detailOf(error);
    }
  }

  change(change: Partial<Draft>): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...change };
    remember('catalog', this.draft.catalog);
    place.rewrite(`/quotes${quoteSearch(this.draft, this.kept?.id)}`);
  }

  /** Quotes for the customer of a kept contract, which brings its catalog along; without an id for a new customer. */
  async quoteFor(id: string | undefined, catalog = this.draft?.catalog): Promise<void> {
    if (!this.draft || catalog === undefined) return;
    const isOther = id !== undefined && catalog !== this.draft.catalog;
    await this.take(isOther ? firstQuoteSearch(catalog, id) : quoteSearch(this.draft, id));
    const customer = this.kept?.contract.customer;
    if (customer !== undefined) this.write({ name: customer });
  }

  write(change: Partial<DraftQuote>): void {
    this.quote = { ...this.quote, ...change };
  }

  /** What stands against a part; the items of a quote are those of a contract to be. */
  issueAt(pointer: string): string | undefined {
    const issues: readonly Issue[] = this.outcome && !this.outcome.ok ? this.outcome.issues : [];
    const own = pointer.replace(/^\/contract/, '').replace(/^\/attributes/, '/items/0/drivers');
    return issues.find((issue) => issue.pointer === own)?.detail;
  }

  /** The file of the quote; undefined where it could not be made. */
  async make(ending: 'pdf' | 'html'): Promise<Blob | undefined> {
    const { request } = this;
    let file: Blob | undefined;
    if (!request) return undefined;
    await this.sending.send(async (signal) => {
      file = await fetchQuoteFile(quoteDocumentOf(pricedFor(request, this.kept?.id), this.quote), ending, signal);
    });
    return file;
  }

  async #contractOf(search: string): Promise<KeptContract | undefined> {
    const id = contractAt(search);
    if (id === undefined) return undefined;
    return id === this.kept?.id ? this.kept : fetchContract(id);
  }
}

/** The day until which a quote of today usually holds. */
function usualEnd(): string {
  return new Date(Date.now() + USUAL_DAYS * DAY_MS).toISOString().slice(0, 10);
}
