import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentTree } from './page/tree.ts';
import { fontFiles, typstFolder } from './pdf-files.ts';

/** What a file promises to be. @source ISO 19005-2 (archives), ISO 14289-1 (accessibility) */
export type PdfStandard = 'a-2a' | 'ua-1';

/** Sets trees, one after the other. */
export type Typesetter = {
  /** The finished file; throws with the typesetter's own words if the tree cannot be set. */
  readonly set: (work: Typesetting) => Uint8Array;
};

export type Typesetting = {
  readonly tree: DocumentTree;
  readonly pictures: ReadonlyMap<string, Buffer>;
  readonly standard: PdfStandard;
  /** Epoch milliseconds. */
  readonly madeAt: number;
};

const main = path.join(typstFolder, 'document.typ');
/** Compilations whose parts are remembered. */
const REMEMBERED = 2;

/** Opens the typesetter with the bundled fonts; it reads its own folder only, and fetches nothing. */
export function openTypesetter(): Typesetter {
  const fontBlobs = fontFiles.map((file) => readFileSync(file));
  const compiler = NodeCompiler.create({ workspace: typstFolder, fontArgs: [{ fontBlobs }] });
  return {
    set: ({ tree, pictures, standard, madeAt }) => {
      compiler.resetShadow();
      compiler.mapShadow(path.join(typstFolder, 'document.json'), Buffer.from(JSON.stringify(tree)));
      for (const [file, data] of pictures) compiler.mapShadow(path.join(typstFolder, 'pictures', file), data);
      const creationTimestamp = Math.floor(madeAt / 1_000);
      try {
        return compiler.pdf({ mainFilePath: main }, { pdfStandard: standard, creationTimestamp });
      } finally {
        compiler.evictCache(REMEMBERED);
      }
    },
  };
}

/** What the typesetter says of what it cannot set: its errors keep their words in `code`, numbered. */
export function wordsOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const words = typeof code === 'string' && code !== '' ? code : String(message ?? error);
  return words
    .replace(/^\d+: /gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
}
