import {
  answerTimeline,
  concludeContract,
  replaceContract,
  type Catalog,
  type Issue,
  type TimelineEvent,
} from '../../../engine/index.ts';
import { fetchCatalogs, type CatalogSummary } from '../../api.ts';
import { numericAttributes } from '../../asking/numeric-attributes.ts';
import { contractOf } from '../../asking/question-of.ts';
import { addressOf, customerAt, draftAt } from '../../asking/draft-address.ts';
import { draftOf } from '../../asking/draft-of.ts';
import type { ContractTyping, Draft } from '../../asking/draft.ts';
import { firstDraft } from '../../asking/first-draft.ts';
import { openCatalog, type OpenCatalog } from '../../asking/open-catalog.ts';
import { refusalOf, type ToldIssue } from '../../call.ts';
import { amendmentOf, draftAmendment, type DraftAmendment } from '../../desk/amendment-draft.ts';
import {
  conflictIn,
  fetchContract,
  postContract,
  putContract,
  type ContractConflict,
  type KeptContract,
} from '../../desk/contract-calls.ts';
import { place } from '../../place.svelte.ts';
import { reader, recall, remember } from '../../reader.svelte.ts';
import { detailOf } from '../../texts.ts';

/** A contract while it is written, new or kept already, and what stands against it right away. */
export class WritingContract implements ContractTyping {
  draft = $state.raw<Draft>();
  amendments = $state.raw<readonly DraftAmendment[]>([]);
  id = $state('');
  customer = $state('');
  note = $state('');
  /** The version that is changed; undefined while the contract is new. */
  kept = $state.raw<KeptContract>();
  catalogs = $state.raw<readonly CatalogSummary[]>([]);
  opened = $state.raw<OpenCatalog>();
  conflict = $state.raw<ContractConflict>();
  /** Whether there is no catalog to conclude from. */
  hasNone = $state(false);
  /** Why the page could not be opened. */
  failure = $state<string>();
  /** Why it could not be kept, where no field is to blame. */
  refusal = $state<string>();
  isSending = $state(false);
  #told = $state.raw<readonly ToldIssue[]>([]);

  readonly catalog = $derived<Catalog | undefined>(this.opened?.document.catalog);
  readonly body = $derived(this.draft && this.catalog && this.#bodyOf(this.draft, this.catalog));
  readonly issues = $derived<readonly ToldIssue[]>([...this.#findIssues(), ...this.#told]);
  readonly events = $derived<readonly TimelineEvent[]>(this.#course());

  /** Begins a new contract with what an address holds. */
  async begin(search: string): Promise<void> {
    await this.#open(async () => {
      this.catalogs = await fetchCatalogs();
      const asked = draftAt(search);
      const usual = this.catalogs.find(({ id }) => id === recall('catalog')) ?? this.catalogs[0];
      const id = asked?.catalog ?? usual?.id;
      this.hasNone = id === undefined;
      if (id === undefined) return;
      const opened = await openCatalog(id);
      const first = firstDraft(opened.document.catalog, Date.now());
      this.opened = opened;
      this.draft = asked && asked.feature !== '' ? { ...first, ...asked, usage: [] } : first;
      this.customer = customerAt(search) ?? this.customer;
    });
  }

  /** Takes up a kept contract to change it. */
  async takeUp(id: string): Promise<void> {
    await this.#open(async () => {
      const kept = await fetchContract(id);
      this.opened = await openCatalog(kept.contract.catalog);
      this.#show(kept);
    });
  }

  change(change: Partial<Draft>): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...change };
    this.#told = [];
    remember('catalog', this.draft.catalog);
    if (!this.kept) place.rewrite(`/contracts/new${addressOf(this.draft)}`);
  }

  issueAt(pointer: string): string | undefined {
    return this.issues.find((issue) => issue.pointer === pointer)?.detail;
  }

  /** Keeps what is written, and gives it; a conflict or what stands against it is told instead. */
  async keep(): Promise<KeptContract | undefined> {
    const { body, kept } = this;
    if (!body || this.isSending) return undefined;
    this.isSending = true;
    this.refusal = undefined;
    try {
      if (kept) return await putContract(kept.id, kept.version, body);
      return await postContract({ ...body, ...(this.id !== '' && { id: this.id }) });
    } catch (error) {
      this.#tell(error);
      return undefined;
    } finally {
      this.isSending = false;
    }
  }

  /** Goes on from the version that is there by now, with what is written here. */
  keepMine(): Promise<KeptContract | undefined> {
    this.kept = this.conflict?.theirs ?? this.kept;
    this.conflict = undefined;
    return this.keep();
  }

  takeTheirs(): void {
    if (this.conflict) this.#show(this.conflict.theirs);
    this.conflict = undefined;
  }

  #show(kept: KeptContract): void {
    this.kept = kept;
    this.id = kept.id;
    this.customer = kept.contract.customer ?? '';
    this.amendments = (kept.contract.amendments ?? []).map(draftAmendment);
    this.draft = draftOf({ contract: kept.contract, feature: '' });
  }

  #tell(error: unknown): void {
    this.conflict = conflictIn(error);
    if (this.conflict) return;
    this.#told = refusalOf(error)?.issues ?? [];
    this.refusal = detailOf(error);
  }

  #bodyOf(draft: Draft, catalog: Catalog) {
    const contract = {
      ...contractOf({ ...draft, usage: [] }, numericAttributes(catalog)),
      ...(this.customer !== '' && { customer: this.customer }),
      ...(this.amendments.length > 0 && { amendments: this.amendments.map(amendmentOf) }),
    };
    return { contract, ...(this.note !== '' && { note: this.note }) };
  }

  #findIssues(): readonly Issue[] {
    if (!this.body || !this.opened) return [];
    const world = this.opened.engine.world();
    const checked = this.kept
      ? replaceContract(this.body, this.kept.contract, world)
      : concludeContract({ ...this.body, ...(this.id !== '' && { id: this.id }) }, world);
    return checked.ok ? [] : checked.issues;
  }

  #course(): readonly TimelineEvent[] {
    if (!this.body || !this.opened || this.issues.length > 0) return [];
    const { contract } = this.body;
    const told = answerTimeline({ contract, lang: reader.language }, this.opened.engine.world());
    return told.ok ? told.value.events : [];
  }

  async #open(opening: () => Promise<void>): Promise<void> {
    this.failure = undefined;
    await opening().catch((error: unknown) => (this.failure = detailOf(error)));
  }
}
