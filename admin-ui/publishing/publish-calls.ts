import type { AppliesTo, Change, DraftContent, Reading } from '../../engine/index.ts';
import { call } from '../call.ts';
import type { Written } from '../desk/contract-calls.ts';

/** A revision at a glance. */
export type RevisionHead = {
  readonly revision: number;
  readonly digest: string;
  /** A local date in the catalog's zone, or an instant with offset. */
  readonly effectiveFrom: string;
  readonly appliesTo: AppliesTo;
  readonly publishedAt: string;
  readonly publishedBy: string;
  /** Left out of who has no name. */
  readonly publisherName?: string;
  readonly note: string;
};

/** The draft of a catalog as the server has it; nobody has saved one where `saved` is left out. */
export type DraftState = {
  readonly id: string;
  readonly digest: string;
  readonly saved?: Written;
  readonly approvals: readonly Written[];
};

/** A draft at a glance. */
export type DraftSummary = DraftState & {
  readonly saved: Written;
  readonly isPublished: boolean;
  readonly differs: boolean;
};

/** What a publish asks for. */
export type PublishRequest = {
  readonly effectiveFrom: string;
  readonly appliesTo: AppliesTo;
  readonly note: string;
  /** Number of the older revision that is published again; left out, the draft is published. */
  readonly revision?: number;
};

/** How a catalog is looked after. */
export type CatalogSettings = {
  readonly fourEyes: boolean;
  /** Who has asked that four eyes end, while nobody else has. */
  readonly endAsked?: { readonly by: string; readonly name?: string; readonly at: string };
};

export async function fetchDrafts(): Promise<readonly DraftSummary[]> {
  return (await call<{ readonly drafts: readonly DraftSummary[] }>('/v1/drafts')).drafts;
}

export function fetchDraftState(catalog: string): Promise<DraftState> {
  return call(`${catalogCall(catalog)}/draft`);
}

export async function fetchDraftContent(catalog: string): Promise<DraftContent> {
  return (await call<{ readonly content: DraftContent }>(`${catalogCall(catalog)}/draft`)).content;
}

/** The revisions of a catalog, oldest first. */
export async function fetchRevisions(catalog: string): Promise<readonly RevisionHead[]> {
  const { revisions } = await call<{ readonly revisions: readonly RevisionHead[] }>(
    `${catalogCall(catalog)}/revisions`,
  );
  return revisions;
}

/** What is different in two revisions, in words; each by its number, or `draft`. */
export async function fetchChanges(catalog: string, before: string, after: string): Promise<readonly Change[]> {
  const address = `${catalogCall(catalog)}/revisions/${encodeURIComponent(before)}/diff/${encodeURIComponent(after)}`;
  return (await call<{ readonly changes: readonly Change[] }>(address)).changes;
}

export function fetchReading(): Promise<Reading> {
  return call('/v1/reading');
}

export function fetchSettings(catalog: string): Promise<CatalogSettings> {
  return call(`${catalogCall(catalog)}/settings`);
}

export function putSettings(catalog: string, settings: CatalogSettings): Promise<CatalogSettings> {
  return call(`${catalogCall(catalog)}/settings`, { method: 'PUT', body: settings });
}

/** Approves exactly the draft that has this digest. */
export function approveDraft(catalog: string, digest: string): Promise<DraftState> {
  return call(`${catalogCall(catalog)}/draft/approve`, { method: 'POST', headers: tagged(digest) });
}

/** Publishes the draft that has this digest, or the older revision that is named. */
export function publish(catalog: string, request: PublishRequest, digest?: string): Promise<RevisionHead> {
  const headers = digest === undefined ? {} : tagged(digest);
  return call(`${catalogCall(catalog)}/draft/publish`, { method: 'POST', body: request, headers });
}

/** Begins a new catalog with a draft. */
export function createCatalog(content: DraftContent): Promise<DraftState> {
  return call('/v1/catalogs', { method: 'POST', body: content });
}

/** What the server's clock says, epoch milliseconds, to the second; the browser's own may be wrong. */
export async function serverNow(): Promise<number> {
  const reply = await fetch('/v1/session');
  const told = Date.parse(reply.headers.get('date') ?? '');
  return Number.isNaN(told) ? Date.now() : told;
}

/** The soonest that a publish may ask for: 5 seconds ahead, what the clock's second leaves out, and time for the way. */
export function soonestAfter(now: number): string {
  return new Date(now + SOONEST_MS).toISOString();
}

const SOONEST_MS = 8_000;

function catalogCall(catalog: string): string {
  return `/v1/catalogs/${encodeURIComponent(catalog)}`;
}

function tagged(digest: string): Readonly<Record<string, string>> {
  return { 'if-match': `"${digest}"` };
}
