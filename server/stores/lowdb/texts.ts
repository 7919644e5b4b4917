import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../sha256.ts';
import { addFiles } from './durable-file.ts';
import { openGroups } from './group-commit.ts';

/** Large JSON texts, each in a file that is named by its digest and never changes. */
export type Texts = {
  /** Keeps the texts that are not there yet. */
  readonly keep: (texts: ReadonlyMap<string, string>) => Promise<void>;
  /** What the text of a digest says. @throws where the file is not what was written */
  readonly read: (digest: string) => unknown;
  /** Removes what is not needed any more. @throws where a text that is needed is missing */
  readonly tidy: (needed: ReadonlySet<string>) => Promise<void>;
};

/** The texts in a folder. */
export async function openTexts(folder: string): Promise<Texts> {
  const there = new Set((await readdir(folder)).map(digestIn));
  const { run } = openGroups<Map<string, string>>(
    () => new Map(),
    async (texts) => {
      await addFiles(folder, new Map([...texts].map(([digest, text]) => [`${digest}.json`, text])));
      for (const digest of texts.keys()) there.add(digest);
    },
  );
  return {
    keep: (texts) =>
      run((layer) => {
        for (const [digest, text] of texts) if (!there.has(digest)) layer.set(digest, text);
      }),
    read: (digest) => readText(path.join(folder, `${digest}.json`), digest),
    tidy: async (needed) => {
      for (const digest of needed) if (!there.has(digest)) throw missing(path.join(folder, `${digest}.json`));
      for (const name of await readdir(folder))
        if (!needed.has(digestIn(name))) await rm(path.join(folder, name), { force: true });
      for (const digest of there) if (!needed.has(digest)) there.delete(digest);
    },
  };
}

function digestIn(name: string): string {
  return path.basename(name, '.json');
}

function missing(file: string): Error {
  return new Error(`\`${file}\` is missing; a backup has it`);
}

function readText(file: string, digest: string): unknown {
  const text = readFileSync(file, 'utf8');
  if (sha256(text) !== digest) throw new Error(`\`${file}\` does not hold what was written to it; a backup has it`);
  return JSON.parse(text);
}
