import { refusalOf, type ToldIssue } from '../call.ts';
import { detailOf } from '../texts.ts';
import type { ImpactCalls, ImpactJob, ImpactReport, ImpactRequest } from './impact-calls.ts';

/** How far it is with what a revision would mean to the contracts. */
export type ImpactState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: ImpactReport }
  | { readonly kind: 'failed'; readonly detail: string; readonly issues: readonly ToldIssue[] };

const PAUSE = 250;

/** Long work of the server's that asks every contract; one at a time, and nobody waits for it after leaving. */
export class ImpactRun {
  state = $state.raw<ImpactState>({ kind: 'idle' });
  readonly #calls: ImpactCalls;
  readonly #pause: () => Promise<void>;
  #run = 0;
  #job: string | undefined;

  constructor(calls: ImpactCalls, pause: () => Promise<void> = rest) {
    this.#calls = calls;
    this.#pause = pause;
  }

  async begin(request: ImpactRequest): Promise<void> {
    const run = ++this.#run;
    this.state = { kind: 'running', done: 0, total: 0 };
    try {
      let job = await this.#calls.begin(request);
      this.#job = job.id;
      for (; job.state === 'running'; job = await this.#calls.find(job.id)) {
        if (run !== this.#run) return;
        this.state = { kind: 'running', ...job.progress };
        await this.#pause();
      }
      if (run === this.#run) this.state = endOf(job);
    } catch (error) {
      if (run !== this.#run) return;
      this.state = { kind: 'failed', detail: detailOf(error), issues: refusalOf(error)?.issues ?? [] };
    }
  }

  /** Gives up what is under way; the server is told, and whatever it says, this has ended. */
  async cancel(): Promise<void> {
    if (this.state.kind !== 'running') return;
    this.#run += 1;
    this.state = { kind: 'cancelled' };
    if (this.#job !== undefined) await this.#calls.cancel(this.#job).catch(() => undefined);
  }
}

function endOf({ because, result, state }: ImpactJob): ImpactState {
  if (state === 'done' && result) return { kind: 'done', report: result };
  if (state === 'cancelled') return { kind: 'cancelled' };
  return { kind: 'failed', detail: because ?? state, issues: [] };
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
