import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import server from '../../vite.server.config.ts';
import { root } from '../setup.mjs';

const FOLDER = path.join(root, 'dist/bench');

/** Plain scripts know where they stand, and stay there. */
const scriptsStay: Plugin = {
  name: 'scripts-stay',
  enforce: 'pre',
  resolveId: (id, importer) =>
    importer !== undefined && /^\..*\.mjs$/.test(id)
      ? { id: pathToFileURL(path.resolve(path.dirname(importer), id)).href, external: 'absolute' }
      : null,
};

/** Builds benches as the server is built, so that they measure what is shipped. */
export async function bundle(names: readonly string[]): Promise<void> {
  const input = Object.fromEntries(names.map((name) => [name, path.join(import.meta.dirname, `${name}.bench.ts`)]));
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [scriptsStay],
    // All in one folder, from which the product is as far away as from the sources.
    build: { ...server.build, outDir: FOLDER, rolldownOptions: { input, output: { chunkFileNames: '[name].js' } } },
  });
}

/** Where a bench is, once it is built. */
export function bundleOf(name: string): string {
  return path.join(FOLDER, `${name}.js`);
}
