import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import type { CountedEvent } from './audit-log.ts';
import { previousOf, replaceFile } from './durable-file.ts';
import { isAbsence } from './failures.ts';

/** What the file of a collection holds: its entries, and what the last write told the audit. */
export type Collected<Entry> = {
  readonly format: 1;
  readonly told?: readonly CountedEvent[];
  readonly entries: Readonly<Record<string, Entry>>;
};

/** A lowdb adapter that writes durably, one entry a line; an entry that stayed the same object is not turned to text again. */
export class DurableJson<Entry extends object> implements Adapter<Collected<Entry>> {
  readonly #file: string;
  readonly #texts = new WeakMap<Entry, string>();

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws when the file holds anything but a collection, with the name of the last good copy */
  async read(): Promise<Collected<Entry> | null> {
    const text = await readFile(this.#file, 'utf8').catch((error: unknown) => {
      if (isAbsence(error)) return undefined;
      throw error;
    });
    return text === undefined ? null : this.#parse(text);
  }

  async write({ entries, told = [] }: Collected<Entry>): Promise<void> {
    const lines = Object.entries(entries).map(([id, entry]) => `${JSON.stringify(id)}: ${this.#textOf(entry)}`);
    await replaceFile(
      this.#file,
      `{ "format": 1, "told": ${JSON.stringify(told)}, "entries": {\n${lines.join(',\n')}\n} }\n`,
    );
  }

  #parse(text: string): Collected<Entry> {
    const value = parseJson(text) as Partial<Collected<Entry>> | null | undefined;
    if (value?.format === 1 && typeof value.entries === 'object') return value as Collected<Entry>;
    throw new Error(
      `\`${this.#file}\` does not hold what was written to it; \`${previousOf(this.#file)}\` is the state before the last write`,
    );
  }

  #textOf(entry: Entry): string {
    const text = this.#texts.get(entry) ?? JSON.stringify(entry);
    this.#texts.set(entry, text);
    return text;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
