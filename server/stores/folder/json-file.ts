import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Issue, Outcome } from '../../../engine/index.ts';

/** The JSON files of a folder by name; undefined where there is no such folder. */
export async function listJsonFiles(folder: string): Promise<readonly string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'));
    return files.map(({ name }) => path.join(folder, name)).sort();
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/**
 * What a JSON file holds.
 * @issue `unreadable-file` when it cannot be read, `not-json` when it holds something else
 */
export async function readJsonFile(file: string): Promise<Outcome<unknown>> {
  try {
    return { ok: true, value: JSON.parse(await readFile(file, 'utf8')) };
  } catch (error) {
    return { ok: false, issues: [issueOf(file, error)] };
  }
}

function issueOf(file: string, error: unknown): Issue {
  const name = path.basename(file);
  if (error instanceof SyntaxError)
    return { code: 'not-json', level: 'error', pointer: '', detail: `\`${name}\` is not JSON: ${error.message}` };
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return { code: 'unreadable-file', level: 'error', pointer: '', detail: `\`${name}\` cannot be read (${code})` };
}

function isAbsence(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
