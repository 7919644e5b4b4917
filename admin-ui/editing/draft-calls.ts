import type { DraftContent, Issue, JsonPatch, Pointer, Reading, Revision } from '../../engine/index.ts';
import type { Present } from './saving.ts';

/** A draft as the server has it. */
export type DraftVersion = {
  readonly digest: string;
  readonly content: DraftContent;
  /** Left out where nobody has saved it yet. */
  readonly saved?: { readonly by: string; readonly name?: string; readonly at: string };
};

/** What comes of a call. */
export type Reply<Value> =
  | { readonly kind: 'there'; readonly value: Value }
  | { readonly kind: 'conflict'; readonly base: DraftContent | null; readonly theirs: DraftVersion | null }
  | { readonly kind: 'refused'; readonly status: number; readonly issues: readonly Issue[] }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' };

/** The server's part in editing. */
export type DraftCalls = {
  readonly fetchDraft: () => Promise<Reply<DraftVersion>>;
  /** The newest revision; refused with 404 where nothing is published yet. */
  readonly fetchPublished: () => Promise<Reply<Revision>>;
  readonly fetchReading: () => Promise<Reply<Reading>>;
  readonly patchDraft: (patch: JsonPatch, digest: string) => Promise<Reply<DraftVersion>>;
  readonly replaceDraft: (content: DraftContent, digest: string) => Promise<Reply<DraftVersion>>;
  /** Tells that this page is at the draft, and where, and hears who else is. */
  readonly sayPresent: (place: Pointer | undefined) => Promise<Reply<{ readonly others: readonly Present[] }>>;
};

/** Calls about one catalog. */
export function draftCalls(catalog: string): DraftCalls {
  const address = `/v1/catalogs/${encodeURIComponent(catalog)}`;
  return {
    fetchDraft: () => call(`${address}/draft`),
    fetchPublished: () => call(`${address}?revision=newest`),
    fetchReading: () => call('/v1/reading'),
    patchDraft: (patch, digest) => call(`${address}/draft`, write('PATCH', patch, digest, 'json-patch+json')),
    replaceDraft: (content, digest) => call(`${address}/draft`, write('PUT', content, digest, 'json')),
    sayPresent: (place) =>
      call(`${address}/draft/presence`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(place === undefined ? {} : { place }),
      }),
  };
}

function write(method: string, body: unknown, digest: string, media: string): RequestInit {
  const headers = { 'content-type': `application/${media}`, 'if-match': `"${digest}"` };
  return { method, headers, body: JSON.stringify(body) };
}

async function call<Value>(address: string, init: RequestInit = {}): Promise<Reply<Value>> {
  const reply = await fetch(address, init).catch(() => undefined);
  const body: unknown = await reply?.json().catch(() => undefined);
  if (!reply || body === undefined || isPassing(reply.status)) return { kind: 'unreachable' };
  if (reply.ok) return { kind: 'there', value: body as Value };
  return problemOf(reply.status, body as Problem);
}

type Problem = {
  readonly detail?: string;
  readonly errors?: readonly Issue[];
  readonly conflict?: { readonly base: DraftContent | null; readonly theirs: DraftVersion | null };
};

function problemOf<Value>(status: number, { conflict, detail = '', errors }: Problem): Reply<Value> {
  if (status === 401) return { kind: 'signed-out' };
  if (status === 412 && conflict) return { kind: 'conflict', base: conflict.base, theirs: conflict.theirs };
  return { kind: 'refused', status, issues: errors ?? [{ code: 'refused', level: 'error', pointer: '', detail }] };
}

/** Trouble that goes by itself: too many requests, and a server that is not there or not well. */
function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}
