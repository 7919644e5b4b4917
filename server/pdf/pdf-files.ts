import { createRequire } from 'node:module';
import path from 'node:path';
import { isBuilt, product } from '../workers/worker-process.ts';

const room = path.join(product, isBuilt ? 'dist/server' : 'server/pdf');

/** How trees are set: the typesetter's only folder, out of which it reads nothing. */
export const typstFolder = path.join(room, 'typst');

const require = createRequire(import.meta.url);

/** The files of a family, in the weights and the slant that documents use. */
function cutsOf(manifest: string, prefix: string): readonly string[] {
  return ['400Regular', '600SemiBold', '700Bold', '400Regular_Italic'].map((cut) =>
    path.join(path.dirname(manifest), cut, `${prefix}_${cut}.ttf`),
  );
}

/** Source Sans 3: what it has no letter for cannot be printed. */
export const firstFontFiles = cutsOf(require.resolve('@expo-google-fonts/source-sans-3/package.json'), 'SourceSans3');

/** All families that documents are set in. */
export const fontFiles: readonly string[] = [
  ...firstFontFiles,
  ...cutsOf(require.resolve('@expo-google-fonts/source-serif-4/package.json'), 'SourceSerif4'),
];
