import { tool } from './setup.mjs';

/** @typedef {{ readonly name: string, readonly args: readonly string[], readonly room?: string }} Gate */

/** Everything that must be green before a commit, slowest first; each is a Node program with its arguments.
 * @type {readonly Gate[]} */
export const gates = [
  gate('types', 'typescript/bin/tsc', '--build', 'tsconfig.engine.json', 'tsconfig.server.json', 'tsconfig.test.json'),
  {
    ...gate('svelte', 'svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.admin-ui.json', '--fail-on-warnings'),
    room: 'admin-ui/index.html',
  },
  gate('house', 'vitest/vitest.mjs', 'run', '--project', 'house'),
  gate('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  gate('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  gate('imports', 'dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', '.'),
  gate('unused', 'knip/bin/knip.js', '--no-progress'),
];

/** @param {string} name @param {string} program @param {readonly string[]} args @returns {Gate} */
function gate(name, program, ...args) {
  return { name, args: [tool(program), ...args] };
}
