import type { DraftContent } from '../../engine/index.ts';

const PAUSE = 80;

/** What is worked out of the latest content; one is worked on at a time, and those between are passed over. */
export class Latest<Value> {
  value: Value;
  /** Whether the value is that of the latest content. */
  isCurrent = $state(false);
  readonly #workOut: (content: DraftContent) => Promise<Value>;
  readonly #pause: number;
  /** What was looked at last; the same content may be looked at again, and something else come of it. */
  #wanted: { readonly content: DraftContent } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;

  /** @param pause milliseconds without a change after which it is worked out; 0 for at once */
  constructor(first: Value, workOut: (content: DraftContent) => Promise<Value>, pause = PAUSE) {
    this.value = $state.raw(first);
    this.#pause = pause;
    this.#workOut = workOut;
  }

  /** Works it out of a content soon. */
  look(content: DraftContent): void {
    this.#wanted = { content };
    this.isCurrent = false;
    clearTimeout(this.#timer);
    if (this.#pause === 0) void this.#run();
    else this.#timer = setTimeout(() => void this.#run(), this.#pause);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#wanted = undefined;
  }

  /** Where it cannot be worked out, as of a content that is no catalog, the value before stays. */
  async #run(): Promise<void> {
    const wanted = this.#wanted;
    if (this.#isBusy || !wanted) return;
    clearTimeout(this.#timer);
    this.#isBusy = true;
    const value = await this.#workOut(wanted.content).catch(() => this.value);
    this.#isBusy = false;
    if (!this.#wanted) return;
    this.value = value;
    this.isCurrent = this.#wanted === wanted;
    if (!this.isCurrent) await this.#run();
  }
}
