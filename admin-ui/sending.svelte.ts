import { detailOf } from './texts.ts';

/** Something that a form sends: one at a time, with what stood against it. */
export class Sending {
  isUnderWay = $state(false);
  failure = $state<string>();

  /** Sends unless something is under way, and says whether it went through. */
  async send(work: () => Promise<unknown>): Promise<boolean> {
    if (this.isUnderWay) return false;
    this.isUnderWay = true;
    this.failure = undefined;
    await work().catch((error: unknown) => {
      this.failure = detailOf(error);
    });
    this.isUnderWay = false;
    return this.failure === undefined;
  }
}
