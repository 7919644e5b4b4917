import type { Answer, Entitlement, Question, TimelineEvent } from '../../../engine/index.ts';
import { openCatalog, type OpenCatalog } from '../../asking/open-catalog.ts';
import {
  fetchContract,
  fetchEntitlements,
  fetchTimeline,
  fetchUsage,
  type KeptContract,
  type UsageRecord,
} from '../../desk/contract-calls.ts';
import { reader } from '../../reader.svelte.ts';
import { detailOf } from '../../texts.ts';
import { minuteIn } from '../../zone-time.ts';

/** A kept contract as its page shows it: what it says, what it entitles to at an instant, its course and its use. */
export class OpenContract {
  readonly id: string;
  kept = $state.raw<KeptContract>();
  opened = $state.raw<OpenCatalog>();
  events = $state.raw<readonly TimelineEvent[]>([]);
  uses = $state.raw<readonly UsageRecord[]>([]);
  entitlements = $state.raw<readonly Entitlement[]>([]);
  at = $state('');
  failure = $state<string>();

  readonly catalog = $derived(this.opened?.document.catalog);

  constructor(id: string) {
    this.id = id;
  }

  /** Reads the contract and all that belongs to it, as of now. */
  async load(): Promise<void> {
    this.failure = undefined;
    try {
      const kept = await fetchContract(this.id);
      const [opened, events, uses] = await Promise.all([
        openCatalog(kept.contract.catalog),
        fetchTimeline(this.id, reader.language),
        fetchUsage(this.id),
      ]);
      this.at = this.at === '' ? minuteIn(opened.document.catalog.timeZone, Date.now()) : this.at;
      await this.#answer();
      Object.assign(this, { kept, opened, events, uses });
    } catch (error) {
      this.failure = detailOf(error);
    }
  }

  /** Reads it again after a use was debited, which counts from the minute after it on. */
  async loadAfter(use: string): Promise<void> {
    const counts = Date.parse(use) + 60_000;
    if (Date.parse(this.at) < counts) this.at = minuteIn(this.catalog?.timeZone ?? 'UTC', counts);
    await this.load();
  }

  /** Asks everything again for another instant. */
  async ask(at: string): Promise<void> {
    this.at = at;
    try {
      await this.#answer();
    } catch (error) {
      this.failure = detailOf(error);
    }
  }

  /** The answer for a feature. */
  answerTo(feature: string): Answer | undefined {
    return this.entitlements.find((entitlement) => entitlement.feature === feature);
  }

  /** The question that the answer for a feature answers, as a service would send it. */
  questionFor(feature: string): Pick<Question, 'contract' | 'feature' | 'at' | 'lang'> {
    return { contract: this.id, feature, at: this.at, lang: reader.language };
  }

  async #answer(): Promise<void> {
    this.entitlements = await fetchEntitlements(this.id, this.at, reader.language);
  }
}
