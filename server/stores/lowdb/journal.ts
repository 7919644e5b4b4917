import { constants, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { previousOf, replaceFile, syncFolder } from './durable-file.ts';
import { isAbsence, writeFailure } from './failures.ts';
import { readLine, writeLine } from './journal-line.ts';
import { replay, type Place } from './journal-replay.ts';

/** A file to which entries are only ever added; whoever uses it makes one call after the other. */
export class Journal {
  readonly #file: string;
  #handle: FileHandle;
  #length: number;
  #isTorn = false;

  private constructor(file: string, handle: FileHandle, length: number) {
    this.#file = file;
    this.#handle = handle;
    this.#length = length;
  }

  /**
   * Opens a journal and tells its entries in their order; a torn last line is cut off and reported.
   * @throws where another line is not what was written
   */
  static async open<Entry>(
    file: string,
    tell: (entry: Entry, place: Place) => void,
    report: (line: string) => void,
  ): Promise<Journal> {
    const content = await readFile(file).catch((error: unknown) => {
      if (isAbsence(error)) return Buffer.alloc(0);
      throw error;
    });
    const { soundBytes, tornBytes } = replay(file, content, (entry, place) => tell(entry as Entry, place));
    const journal = new Journal(file, await openFile(file), soundBytes);
    if (tornBytes > 0) await journal.#cut();
    if (tornBytes > 0) report(`${file}: the last line was torn and has been cut off (${tornBytes} bytes)`);
    return journal;
  }

  /**
   * Adds entries, all or none, in one durable write; the answer says where each stands.
   * @param follow what belongs to it; where that fails, nothing is added
   */
  async append(entries: readonly unknown[], follow?: () => Promise<void>): Promise<readonly Place[]> {
    const lines = entries.map(writeLine);
    try {
      if (this.#isTorn) await this.#cut();
      this.#isTorn = true;
      await this.#write(Buffer.concat(lines));
      await follow?.();
      this.#isTorn = false;
    } catch (error) {
      await this.#cut().catch(() => undefined);
      throw writeFailure(this.#file, error);
    }
    return lines.map((line) => this.#take(line.length));
  }

  /** Reads the entry at a place. */
  async read(place: Place): Promise<unknown> {
    const line = Buffer.alloc(place.length);
    await this.#handle.read(line, 0, place.length, place.offset);
    const entry = readLine(line);
    if (entry === undefined) throw new Error(`\`${this.#file}\` has been changed from outside at byte ${place.offset}`);
    return entry;
  }

  /** Replaces every entry by what it becomes, none where that is undefined, and tells where each stands; keeps no copy. */
  async rewrite<Entry>(
    become: (entry: Entry) => Entry | undefined,
    tell: (entry: Entry, place: Place) => void,
  ): Promise<void> {
    const kept: Entry[] = [];
    replay(this.#file, await readFile(this.#file), (entry) => {
      const next = become(entry as Entry);
      if (next !== undefined) kept.push(next);
    });
    const lines = kept.map(writeLine);
    await replaceFile(this.#file, Buffer.concat(lines).toString());
    await rm(previousOf(this.#file), { force: true });
    await this.#handle.close();
    this.#handle = await openFile(this.#file);
    this.#length = 0;
    kept.forEach((entry, index) => tell(entry, this.#take(lines[index]?.length ?? 0)));
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  async #write(content: Buffer): Promise<void> {
    let written = 0;
    while (written < content.length)
      written += (await this.#handle.write(content, written, null, this.#length + written)).bytesWritten;
    await this.#handle.datasync();
  }

  #take(lineBytes: number): Place {
    const place = { offset: this.#length, length: lineBytes - 1 };
    this.#length += lineBytes;
    return place;
  }

  async #cut(): Promise<void> {
    await this.#handle.truncate(this.#length);
    await this.#handle.datasync();
    this.#isTorn = false;
  }
}

async function openFile(file: string): Promise<FileHandle> {
  const handle = await open(file, constants.O_RDWR | constants.O_CREAT);
  await syncFolder(path.dirname(file));
  return handle;
}
