import { call } from '../call.ts';

/** Why a row of an import was not taken. */
export type RowProblem = {
  readonly row: number;
  readonly column: string;
  readonly contract: string;
  readonly code: string;
  readonly detail: string;
};

/** What came of an import. */
export type ImportReport = {
  readonly dryRun: boolean;
  readonly rows: number;
  readonly contracts: { readonly created: number; readonly unchanged: number; readonly refused: number };
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
};

/** Long work on the server, and how far it is. */
export type Job<Result = unknown> = {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';
  readonly progress: { readonly done: number; readonly total: number };
  readonly because?: string;
  readonly result?: Result;
  readonly file?: { readonly name: string };
};

export function postJob<Result>(request: object): Promise<Job<Result>> {
  return call('/v1/jobs', { method: 'POST', body: request });
}

export function fetchJob<Result>(id: string): Promise<Job<Result>> {
  return call(jobAddress(id));
}

export function cancelJob<Result>(id: string): Promise<Job<Result>> {
  return call(jobAddress(id), { method: 'DELETE' });
}

/** Where the file that came of a job is downloaded. */
export function jobFileAddress(id: string): string {
  return `${jobAddress(id)}/file`;
}

function jobAddress(id: string): string {
  return `/v1/jobs/${encodeURIComponent(id)}`;
}
