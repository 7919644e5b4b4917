import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const server = 'http://127.0.0.1:8080';

/** What every suite shares: the same generated cases in each run, and patience with a busy machine. */
const shared = {
  setupFiles: [`${import.meta.dirname}/test/fixtures/seed.ts`],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** One vitest project that runs in plain Node, without the Svelte plugins. */
const inNode = (name: string, folders: readonly string[], isolate = true) => ({
  root: import.meta.dirname,
  test: {
    ...shared,
    name,
    isolate,
    environment: 'node',
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
  },
});

export default defineConfig({
  root: 'admin-ui',
  cacheDir: '../node_modules/.vite',
  plugins: [svelte(), svelteTesting()],
  build: {
    outDir: '../dist/admin-ui',
    emptyOutDir: true,
    // A font or picture inside the script would be a data: address, which the server's policy refuses.
    assetsInlineLimit: 0,
    // The engine with its checks, and the JSON view, which are loaded when they are needed; the first load has a test.
    chunkSizeWarningLimit: 600,
    // Compiling components is most of the work here; that it takes most of the time is no news.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // The engine is pure: of its door's files a page loads those alone that it asks.
      treeshake: { moduleSideEffects: [{ test: /\/engine\//, sideEffects: false }] },
    },
  },
  server: { proxy: { '/v1': server, '/openapi.json': server } },
  test: {
    // Left out, one processor would only wait.
    maxWorkers: availableParallelism(),
    experimental: { fsModuleCache: true },
    projects: [
      // These tests leave nothing behind, and share what they load.
      inNode('engine', ['engine', 'cases', 'laws', 'golden'], false),
      inNode('server', ['server'], false),
      inNode('stores', ['conformance']),
      inNode('house', ['house']),
      {
        extends: true,
        root: import.meta.dirname,
        test: { ...shared, name: 'ui', environment: 'happy-dom', include: ['test/ui/**/*.test.ts'] },
      },
    ],
  },
});
