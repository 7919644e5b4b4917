import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import type { AuditEvent } from '../audit-store.ts';
import { countFrom, handOver, type AuditLog } from './audit-log.ts';
import { previousOf } from './durable-file.ts';
import { DurableJson, type Collected } from './durable-json.ts';
import { openGroups } from './group-commit.ts';

/** Entries by id that are kept in one file. */
export type Collection<Entry> = {
  readonly get: (id: string) => Entry | undefined;
  readonly ids: () => Iterable<string>;
  readonly values: () => Iterable<Entry>;
  /** Alters entries; what is found changes when the file has been written, and the audit tells of it. */
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
  /** Says what is done, for the audit. */
  readonly tell: (event: AuditEvent) => void;
};

/** The collection that a file holds; an absent file is an empty one. Events lie in the file until the next write. */
export async function openCollection<Entry extends object>(file: string, log: AuditLog): Promise<Collection<Entry>> {
  const source = path.basename(file, '.json');
  const low = new Low<Collected<Entry>>(new DurableJson(file), { format: 1, entries: {} });
  await low.read();
  await handOver(source, low.data.told ?? [], log);
  let kept = new Map(Object.entries(low.data.entries));
  const { close, run } = openGroups(
    () => openLayer(kept),
    async (layer) => {
      if (!layer.isAltered()) return;
      const told = countFrom(log.latest(source), layer.events);
      low.data = { format: 1, told, entries: Object.fromEntries(layer.entries()) };
      await low.write();
      await handOver(source, told, log);
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
  readonly events: readonly AuditEvent[];
  readonly isAltered: () => boolean;
  readonly entries: () => Map<string, Entry>;
};

function openLayer<Entry>(kept: ReadonlyMap<string, Entry>): OpenLayer<Entry> {
  let copy: Map<string, Entry> | undefined;
  const events: AuditEvent[] = [];
  const altered = (): Map<string, Entry> => (copy ??= new Map(kept));
  return {
    get: (id) => (copy ?? kept).get(id),
    values: () => (copy ?? kept).values(),
    set: (id, entry) => altered().set(id, entry),
    delete: (id) => altered().delete(id),
    tell: (event) => events.push(event),
    events,
    isAltered: () => copy !== undefined,
    entries: altered,
  };
}
