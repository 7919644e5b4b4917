import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isAbsence, writeFailure } from './failures.ts';

/** Where the state before the last write is kept. */
export const previousOf = (file: string): string => `${file}.previous`;

/**
 * Writes a file so that after a crash at any moment it holds either the old text or the new one, whole; the old one
 * stays beside it. When it fails, nothing has changed.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.tmp`;
  try {
    await writeAndSync(draft, text);
    await keepPrevious(file);
    await rename(draft, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw writeFailure(file, error);
  }
}

/** Writes files that are not there yet, by their names in a folder; after a crash each is there whole or not at all. */
export async function addFiles(folder: string, texts: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const waiting = [...texts];
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await addFile(path.join(folder, next[0]), next[1]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (texts.size > 0) await syncFolder(folder);
}

/** Files that are written side by side: a disk makes several durable in the time of one. */
const LANES = 16;

async function addFile(file: string, text: string | Uint8Array): Promise<void> {
  const draft = `${file}.tmp`;
  try {
    await writeAndSync(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw writeFailure(file, error);
  }
}

async function writeAndSync(file: string, text: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// A second name for the old text costs no copy; the rename that follows takes its first name away.
async function keepPrevious(file: string): Promise<void> {
  await rm(previousOf(file), { force: true });
  await link(file, previousOf(file)).catch((error: unknown) => {
    if (!isAbsence(error)) throw error;
  });
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
