import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const server = 'http://127.0.0.1:8080';

/** One vitest project that runs in plain Node, without the Svelte plugins. */
const inNode = (name: string, folders: readonly string[], testTimeout = 5_000) => ({
  root: import.meta.dirname,
  test: { name, environment: 'node', include: folders.map((folder) => `test/${folder}/**/*.test.ts`), testTimeout },
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
    chunkSizeWarningLimit: 200,
  },
  server: { proxy: { '/v1': server, '/openapi.json': server } },
  test: {
    experimental: { fsModuleCache: true },
    projects: [
      inNode('engine', ['engine', 'cases', 'laws', 'golden']),
      inNode('server', ['server']),
      inNode('stores', ['conformance']),
      inNode('house', ['house'], 120_000),
      {
        extends: true,
        root: import.meta.dirname,
        test: { name: 'ui', environment: 'happy-dom', include: ['test/ui/**/*.test.ts'] },
      },
    ],
  },
});
