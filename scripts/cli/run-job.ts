import { setTimeout as wait } from 'node:timers/promises';
import type { Remote } from './command.ts';
import { callServer } from './server-call.ts';

/** What came of a job, or why nothing did. */
export type Ended<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly problems: readonly string[] };

type Told<Result> = {
  readonly id: string;
  readonly state: string;
  readonly result?: Result;
  readonly because?: string;
};

const BETWEEN_LOOKS_MS = 200;

/** Begins a job on a server and waits for its end. */
export async function runJob<Result>(request: unknown, remote: Remote): Promise<Ended<Result>> {
  let answered = await callServer(remote, 'POST', '/v1/jobs', request);
  while (answered.ok) {
    const { because, id, result, state } = answered.body as Told<Result>;
    if (state === 'done' && result !== undefined) return { ok: true, result };
    if (state !== 'running') return { ok: false, problems: [`the job is ${state}: ${because ?? 'it has no result'}`] };
    await wait(BETWEEN_LOOKS_MS);
    answered = await callServer(remote, 'GET', `/v1/jobs/${encodeURIComponent(id)}`);
  }
  return { ok: false, problems: answered.problems };
}
