import { session } from './session.svelte.ts';

/** What a call sends besides its address. */
export type Sending = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up waiting when it is aborted. */
  readonly signal?: AbortSignal;
};

/** An issue as the server tells it. */
export type ToldIssue = { readonly code?: string; readonly detail: string; readonly pointer?: string };

/** What the server refuses with, every issue at once; the body holds what else it tells. */
export type Refusal = { readonly status: number; readonly issues: readonly ToldIssue[]; readonly body: object };

/** Calls the server; a body is sent as JSON. A 401 ends the session; what is refused rejects with a Refusal as its cause. */
export async function call<Reply>(address: string, sending: Sending = {}): Promise<Reply> {
  return (await (await send(address, sending)).json()) as Reply;
}

/** Calls the server for a file. */
export async function callForFile(address: string, sending: Sending = {}): Promise<Blob> {
  return (await send(address, sending)).blob();
}

async function send(address: string, sending: Sending): Promise<Response> {
  const reply = await fetch(address, initOf(sending));
  if (reply.status === 401) session.end();
  if (!reply.ok) throw await refused(reply);
  return reply;
}

/** Why the server refused; undefined where it was not reached at all. */
export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof Error && isRefusal(error.cause) ? error.cause : undefined;
}

function initOf({ method = 'GET', body, headers = {}, signal }: Sending): RequestInit {
  const init = { method, headers, ...(signal && { signal }) };
  if (body === undefined) return init;
  return { ...init, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}

async function refused(reply: Response): Promise<Error> {
  const body = (await reply.json().catch(() => ({}))) as { detail?: string; errors?: readonly ToldIssue[] };
  const issues = body.errors ?? [];
  const message = issues.map(({ detail }) => detail).join(' · ') || (body.detail ?? reply.statusText);
  return new Error(message, { cause: { status: reply.status, issues, body } satisfies Refusal });
}

function isRefusal(cause: unknown): cause is Refusal {
  return typeof cause === 'object' && cause !== null && 'status' in cause && 'issues' in cause;
}
