import type { Change, DraftContent, Issue, Reading } from '../../engine/index.ts';
import { closeCatalogs } from '../asking/open-catalog.ts';
import { refusalOf, type ToldIssue } from '../call.ts';
import { detailOf } from '../texts.ts';
import { impactCalls } from './impact-calls.ts';
import { ImpactRun } from './impact-run.svelte.ts';
import {
  approveDraft,
  fetchDraftState,
  fetchSettings,
  publish,
  serverNow,
  type DraftState,
  type RevisionHead,
} from './publish-calls.ts';
import { PublishForm } from './publish-form.svelte.ts';

export const steps = ['difference', 'impact', 'publish'] as const;
export type Step = (typeof steps)[number];

/** What is to be published: the draft as it stands, or an older revision again. */
export type Publishable = {
  readonly catalog: string;
  readonly content: DraftContent;
  /** What is in force; undefined where nothing is published yet. */
  readonly before: DraftContent | undefined;
  /** Number of the older revision; left out of a draft. */
  readonly revision?: number;
  readonly changes: readonly Change[];
  readonly errors: readonly Issue[];
  readonly reading: Reading;
  /** Whether the server has everything that is seen. */
  readonly isSaved: boolean;
};

/** Who has looked at what is to be published. */
export type Standing = {
  readonly needsFourEyes: boolean;
  /** Left out of an older revision. */
  readonly draft?: DraftState;
};

/** The way from a look at the difference to a new revision. */
export class Publication {
  readonly form = new PublishForm();
  readonly impact = new ImpactRun(impactCalls);
  step = $state<Step>('difference');
  standing = $state.raw<Standing>();
  /** What the server has against it, everything at once. */
  refused = $state.raw<readonly ToldIssue[]>([]);
  published = $state.raw<RevisionHead>();
  isUnderWay = $state(false);

  /** Learns who has looked at it, and which draft it is that would be published. */
  async learn({ catalog, revision }: Publishable): Promise<void> {
    await this.#try(async () => {
      const [settings, draft] = await Promise.all([
        fetchSettings(catalog),
        revision === undefined ? fetchDraftState(catalog) : undefined,
      ]);
      this.standing = { needsFourEyes: settings.fourEyes, ...(draft && { draft }) };
    });
  }

  async approve(): Promise<void> {
    const { standing } = this;
    if (!standing?.draft) return;
    const { digest, id } = standing.draft;
    await this.#try(async () => {
      this.standing = { ...standing, draft: await approveDraft(id, digest) };
    });
  }

  async publish({ catalog, content, revision }: Publishable): Promise<void> {
    if (!this.form.isComplete) return;
    const { appliesTo, note } = this.form;
    await this.#try(async () => {
      const effectiveFrom = this.form.beginning(zoneOf(content), await serverNow());
      const request = { effectiveFrom, appliesTo, note: note.trim(), ...(revision !== undefined && { revision }) };
      this.published = await publish(catalog, request, this.standing?.draft?.digest);
      closeCatalogs();
    });
  }

  /** One thing at a time; what stands against it is told. */
  async #try(work: () => Promise<void>): Promise<void> {
    if (this.isUnderWay) return;
    this.isUnderWay = true;
    this.refused = [];
    await work().catch((error: unknown) => {
      const issues = refusalOf(error)?.issues ?? [];
      this.refused = issues.length > 0 ? issues : [{ detail: detailOf(error) }];
    });
    this.isUnderWay = false;
  }
}

/** The zone that a catalog's local times are meant in; what is not a catalog yet has none of its own. */
export function zoneOf({ catalog }: DraftContent): string {
  const { timeZone } = catalog as { readonly timeZone?: unknown };
  if (typeof timeZone !== 'string') return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
