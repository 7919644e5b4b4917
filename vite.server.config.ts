import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const typst = 'server/pdf/typst';

/** Puts beside the server how its PDF files are set, which a worker's typesetter reads from there. */
const typstFiles: Plugin = {
  name: 'typst-files',
  generateBundle() {
    for (const file of readdirSync(typst))
      this.emitFile({ type: 'asset', fileName: `typst/${file}`, source: readFileSync(path.join(typst, file)) });
  },
};

export default defineConfig({
  plugins: [typstFiles],
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: true,
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        'pdf-worker': 'server/pdf/pdf-worker.ts',
        'workbook-worker': 'server/imports/workbook-worker.ts',
      },
      checks: { bundlerTimings: false },
    },
  },
});
