import { rm } from 'node:fs/promises';
import { Low } from 'lowdb';
import { previousOf } from './durable-file.ts';
import { DurableJson, type Collected } from './durable-json.ts';
import { openGroups } from './group-commit.ts';

/** Entries by id that are kept in one file. */
export type Collection<Entry> = {
  readonly get: (id: string) => Entry | undefined;
  readonly ids: () => Iterable<string>;
  readonly values: () => Iterable<Entry>;
  /** Alters entries; what is found changes when the file has been written. */
  readonly change: <Result>(step: (layer: Layer<Entry>) => Result) => Promise<Result>;
  /** Removes the copy of the state before the last write. */
  readonly forgetPrevious: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Entries as they will be. */
export type Layer<Entry> = {
  readonly get: (id: string) => Entry | undefined;
  readonly values: () => Iterable<Entry>;
  readonly set: (id: string, entry: Entry) => void;
  readonly delete: (id: string) => void;
};

/** The collection that a file holds; an absent file is an empty one. */
export async function openCollection<Entry extends object>(file: string): Promise<Collection<Entry>> {
  const low = new Low<Collected<Entry>>(new DurableJson(file), { format: 1, entries: {} });
  await low.read();
  let kept = new Map(Object.entries(low.data.entries));
  const { close, run } = openGroups(
    () => openLayer(kept),
    async (layer) => {
      if (!layer.isAltered()) return;
      low.data = { format: 1, entries: Object.fromEntries(layer.entries()) };
      await low.write();
      kept = layer.entries();
    },
  );
  return {
    get: (id) => kept.get(id),
    ids: () => kept.keys(),
    values: () => kept.values(),
    change: run,
    forgetPrevious: () => rm(previousOf(file), { force: true }),
    close,
  };
}

type OpenLayer<Entry> = Layer<Entry> & {
  readonly isAltered: () => boolean;
  readonly entries: () => Map<string, Entry>;
};

function openLayer<Entry>(kept: ReadonlyMap<string, Entry>): OpenLayer<Entry> {
  let copy: Map<string, Entry> | undefined;
  const altered = (): Map<string, Entry> => (copy ??= new Map(kept));
  return {
    get: (id) => (copy ?? kept).get(id),
    values: () => (copy ?? kept).values(),
    set: (id, entry) => altered().set(id, entry),
    delete: (id) => altered().delete(id),
    isAltered: () => copy !== undefined,
    entries: altered,
  };
}
