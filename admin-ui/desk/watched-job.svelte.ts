import { detailOf } from '../texts.ts';
import { cancelJob, fetchJob, postJob, type Job } from './job-calls.ts';

/** How often it is asked how far a job is, in milliseconds. */
const PAUSE = 400;

/** A job that the page has begun and watches until its end; at most one at a time. */
export class WatchedJob<Result> {
  job = $state.raw<Job<Result>>();
  failure = $state<string>();
  /** Whether it has been asked for, and the server has not yet said that it has begun. */
  #isAsked = $state(false);
  readonly isRunning = $derived(this.#isAsked || this.job?.state === 'running');

  async begin(request: object): Promise<void> {
    if (this.isRunning) return;
    this.job = undefined;
    this.#isAsked = true;
    await this.#follow(() => postJob<Result>(request));
    this.#isAsked = false;
    while (this.job && this.isRunning && this.failure === undefined) {
      const { id } = this.job;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      await this.#follow(() => fetchJob<Result>(id));
    }
  }

  async cancel(): Promise<void> {
    const id = this.job?.id;
    if (id !== undefined) await this.#follow(() => cancelJob<Result>(id));
  }

  async #follow(asking: () => Promise<Job<Result>>): Promise<void> {
    this.failure = undefined;
    try {
      this.job = await asking();
    } catch (error) {
      this.failure = detailOf(error);
    }
  }
}
