import type { Pointer } from '../../engine/index.ts';
import type { DraftCalls } from './draft-calls.ts';
import type { Present } from './saving.ts';

const TOLD_EVERY = 15_000;

/** Who else is at the draft; it is told again and again that this page is, as long as it is seen. */
export class DraftPresence {
  others = $state.raw<readonly Present[]>([]);
  /** Where this page is in the draft. */
  place: Pointer | undefined;
  readonly #calls: DraftCalls;
  readonly #onothers: () => void;
  readonly #timer: ReturnType<typeof setInterval>;

  /** @param onothers what is done at each beat while others are there */
  constructor(calls: DraftCalls, onothers: () => void) {
    this.#calls = calls;
    this.#onothers = onothers;
    this.#timer = setInterval(() => void this.#tell(), TOLD_EVERY);
    void this.#tell();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #tell(): Promise<void> {
    if (globalThis.document?.hidden) return;
    const reply = await this.#calls.sayPresent(this.place);
    if (reply.kind !== 'there') return;
    this.others = reply.value.others;
    if (this.others.length > 0) this.#onothers();
  }
}
