import { readFileSync } from 'node:fs';
import { access, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../sha256.ts';
import { replaceFile } from './durable-file.ts';
import { openGroups } from './group-commit.ts';

/** Large JSON texts, each in a file that is named by its digest and never changes. */
export type Texts = {
  /** Keeps the texts that are not there yet. */
  readonly keep: (texts: ReadonlyMap<string, string>) => Promise<void>;
  /** What the text of a digest says. @throws where the file is not what was written */
  readonly read: (digest: string) => unknown;
  /** Removes what no catalog needs any more. */
  readonly removeAllBut: (needed: ReadonlySet<string>) => Promise<void>;
  /** @throws where a text is missing */
  readonly expect: (digests: Iterable<string>) => Promise<void>;
};

/** The texts in a folder. */
export function openTexts(folder: string): Texts {
  const fileOf = (digest: string): string => path.join(folder, `${digest}.json`);
  const { run } = openGroups<Map<string, string>>(
    () => new Map(),
    async (texts) => {
      for (const [digest, text] of texts) if (!(await isThere(fileOf(digest)))) await replaceFile(fileOf(digest), text);
    },
  );
  return {
    keep: (texts) =>
      run((layer) => {
        for (const [digest, text] of texts) layer.set(digest, text);
      }),
    read: (digest) => readText(fileOf(digest), digest),
    removeAllBut: async (needed) => {
      for (const name of await readdir(folder))
        if (!needed.has(path.basename(name, '.json'))) await rm(path.join(folder, name), { force: true });
    },
    expect: async (digests) => {
      const missing = await Promise.all(
        [...digests].map(async (digest) => ((await isThere(fileOf(digest))) ? [] : digest)),
      );
      for (const digest of missing.flat()) throw new Error(`\`${fileOf(digest)}\` is missing; a backup has it`);
    },
  };
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function readText(file: string, digest: string): unknown {
  const text = readFileSync(file, 'utf8');
  if (sha256(text) !== digest) throw new Error(`\`${file}\` does not hold what was written to it; a backup has it`);
  return JSON.parse(text);
}
