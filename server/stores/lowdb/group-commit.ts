import { StoreUnavailable } from '../store-unavailable.ts';

/** Steps that are taken one after the other, and kept together. */
export type Groups<Layer> = {
  /** Takes a step on a layer over what is kept; the answer comes once it is kept. A step throws before it alters. */
  readonly run: <Result>(step: (layer: Layer) => Result) => Promise<Result>;
  /** Takes no more steps, and ends once all have been kept or refused. */
  readonly close: () => Promise<void>;
};

/** What a step came to, and how its caller is told. */
type Waiting<Layer> = { readonly take: (layer: Layer) => () => void; readonly refuse: (error: unknown) => void };

/**
 * While one group is being kept, the next one gathers: one write serves all that came in the meantime.
 * @param begin a new layer
 * @param keep makes a layer durable and then visible; when it fails, every step of the group fails, and nothing is visible
 */
export function openGroups<Layer>(begin: () => Layer, keep: (layer: Layer) => Promise<void>): Groups<Layer> {
  let waiting: Waiting<Layer>[] = [];
  let working: Promise<void> | undefined;
  let isClosed = false;

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await keepGroup(group, begin(), keep);
    }
    working = undefined;
  };

  return {
    run: (step) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new StoreUnavailable('the store is closed');
        waiting.push({ take: takeStep(step, resolve, reject), refuse: reject });
        // A turn later, so that calls made together are one group.
        working ??= Promise.resolve().then(work);
      }),
    close: async () => {
      isClosed = true;
      while (working) await working;
    },
  };
}

function takeStep<Layer, Result>(
  step: (layer: Layer) => Result,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): (layer: Layer) => () => void {
  return (layer) => {
    try {
      const result = step(layer);
      return () => resolve(result);
    } catch (error) {
      return () => reject(error);
    }
  };
}

async function keepGroup<Layer>(
  group: readonly Waiting<Layer>[],
  layer: Layer,
  keep: (layer: Layer) => Promise<void>,
): Promise<void> {
  const answers = group.map(({ take }) => take(layer));
  try {
    await keep(layer);
    for (const answer of answers) answer();
  } catch (error) {
    for (const { refuse } of group) refuse(error);
  }
}
