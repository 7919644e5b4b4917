import { detailOf } from './texts.ts';

/** What a page waits for, has, or could not get. */
export type Fetched<Value> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'there'; readonly value: Value }
  | { readonly kind: 'failed'; readonly detail: string };

/** Something that a page fetches, the latest asked only. */
export class Fetching<Value> {
  state = $state.raw<Fetched<Value>>({ kind: 'waiting' });
  #latest = 0;

  async get(fetching: () => Promise<Value>): Promise<void> {
    const asked = ++this.#latest;
    this.state = { kind: 'waiting' };
    const state = await fetching().then(
      (value): Fetched<Value> => ({ kind: 'there', value }),
      (error: unknown): Fetched<Value> => ({ kind: 'failed', detail: detailOf(error) }),
    );
    if (asked === this.#latest) this.state = state;
  }
}
