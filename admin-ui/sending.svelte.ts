import { detailOf } from './texts.ts';

/** Something that a form sends: one at a time, with what stood against it. */
export class Sending {
  isUnderWay = $state(false);
  failure = $state<string>();
  #going: AbortController | undefined;

  /** Sends unless something is under way, and says whether it went through; what was given up is no failure. */
  async send(work: (signal: AbortSignal) => Promise<unknown>): Promise<boolean> {
    if (this.isUnderWay) return false;
    const { signal } = (this.#going = new AbortController());
    this.isUnderWay = true;
    this.failure = undefined;
    const isDone = await work(signal).then(
      () => true,
      (error: unknown) => {
        if (!signal.aborted) this.failure = detailOf(error);
        return false;
      },
    );
    this.isUnderWay = false;
    return isDone;
  }

  /** Gives up what is under way, where the work heeds the signal. */
  cancel(): void {
    this.#going?.abort();
  }
}
