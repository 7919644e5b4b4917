import { readFileSync, utimesSync } from 'node:fs';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAbsence } from './failures.ts';

/** Who holds a folder: a process is told from a later one of the same id by when it began. */
type Holder = { readonly host: string; readonly pid: number; readonly began: string };

const SIGN_OF_LIFE_MS = 2_000;
const SILENCE_MS = 3 * SIGN_OF_LIFE_MS;

/**
 * Takes a folder for this process, so that no other writes there; a process that has died no longer holds it.
 * @returns gives it back
 * @throws where another process holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'lock');
  const own: Holder = { host: hostname(), pid: process.pid, began: beginningOf(process.pid) };
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, JSON.stringify(own)).catch((error: unknown) => {
    throw new Error(`\`${folder}\` cannot be written (${(error as NodeJS.ErrnoException).code})`, { cause: error });
  });
  try {
    while (!(await claim(mine, file))) await clearAway(file, folder);
  } finally {
    await rm(mine, { force: true });
  }
  const signs = setInterval(() => giveSign(file), SIGN_OF_LIFE_MS).unref();
  return async () => {
    clearInterval(signs);
    await rm(file, { force: true });
  };
}

async function claim(mine: string, file: string): Promise<boolean> {
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a process that has died. @throws where it lives */
async function clearAway(file: string, folder: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isAbsence(error)) return undefined;
    throw error;
  });
  if (text === undefined) return;
  const holder = readHolder(text);
  if (holder && (await lives(holder, file)))
    throw new Error(
      `\`${folder}\` is in use by process ${holder.pid} on ${holder.host}; several processes need DATABASE_URL`,
    );
  await removeLock(file, text);
}

// Another process may have cleared the same lock away and taken the folder since: what is moved aside is looked at again.
async function removeLock(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}.old`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => text);
  if (moved !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function readHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

/** Here a process is looked up; on another host it is alive when it gives signs of life. */
async function lives({ host, pid, began }: Holder, file: string): Promise<boolean> {
  if (host === hostname()) return isRunning(pid) && beginningOf(pid) === began;
  const before = await lastSign(file);
  if (Date.now() - before > 10 * SILENCE_MS) return false;
  await wait(SILENCE_MS);
  return (await lastSign(file)) !== before;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, as far as the system says: the start of the machine and the ticks since. */
function beginningOf(pid: number): string {
  try {
    const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return '';
  }
}

async function lastSign(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}

function giveSign(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // A sign that cannot be given is given next time.
  }
}
