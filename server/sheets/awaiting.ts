/** Those who wait for one thing together. */
export type Awaiting = {
  /** Aborted once all who have joined have left. */
  readonly left: AbortSignal;
  /** Somebody more waits, until their own signal says that they have left; without one, to the end. */
  readonly join: (left?: AbortSignal) => void;
};

/** Nobody waits yet. */
export function openAwaiting(): Awaiting {
  const all = new AbortController();
  let waiting = 0;
  return {
    left: all.signal,
    join: (left) => {
      waiting += 1;
      left?.addEventListener('abort', () => {
        waiting -= 1;
        if (waiting === 0) all.abort();
      });
    },
  };
}
