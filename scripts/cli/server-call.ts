import type { Given, Remote } from './command.ts';

/** What a server answered; a problem is told line by line. */
export type Answered =
  | { readonly ok: true; readonly body: unknown; readonly text: string }
  | { readonly ok: false; readonly status: number; readonly problems: readonly string[] };

type Problem = {
  readonly errors?: readonly { readonly code: string; readonly pointer: string; readonly detail: string }[];
};

/** The server that `--server` names, with the key of MEHRWERT_API_KEY; undefined where none is named. */
export function remoteOf({ options }: Given): Remote | undefined {
  const url = options['server'];
  return url === undefined ? undefined : { url: url.replace(/\/+$/, ''), key: process.env['MEHRWERT_API_KEY'] ?? '' };
}

/** Sends one call and reads its answer. */
export async function callServer(remote: Remote, method: string, path: string, body?: unknown): Promise<Answered> {
  const reply = await fetch(remote.url + path, {
    method,
    headers: {
      authorization: `Bearer ${remote.key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  // kept to the last byte, a mark of the byte order too
  const text = Buffer.from(await reply.arrayBuffer()).toString();
  if (reply.ok)
    return { ok: true, text, body: reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined };
  return { ok: false, status: reply.status, problems: problemsIn(text, reply.status) };
}

function problemsIn(text: string, status: number): readonly string[] {
  try {
    const { errors = [] } = JSON.parse(text) as Problem;
    if (errors.length > 0)
      return errors.map(({ code, pointer, detail }) => `${code} ${pointer} ${detail}`.replace('  ', ' '));
  } catch {
    // what is no JSON is told by its status
  }
  return [`the server answered ${status}`];
}
