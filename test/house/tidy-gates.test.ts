import { expect, test } from 'vitest';
import { plantTree, runGate } from './planted-tree.ts';

test('the format gate reports a file of each kind that is not formatted', async () => {
  const planted = {
    'engine/spread.ts': 'export const one   = 1\n',
    'admin-ui/page.svelte': '<p   >one</p   >\n',
    'rules/topic.json': '{"one":1}\n',
    'README.md': '*  one\n',
  };
  const tree = await plantTree({ ...planted, 'engine/tidy.ts': 'export const one = 1;\n' });
  const { green, complaints } = await runGate('format', tree);
  expect(green).toBe(false);
  expect(Object.keys(planted).filter((file) => !complaints.includes(file))).toEqual([]);
  expect(complaints).not.toContain('tidy.ts');
});

test('the unused gate reports unused files, exports and packages', async () => {
  const tree = await plantTree({
    'package.json': JSON.stringify({
      type: 'module',
      dependencies: { luxon: '3', svelte: '5' },
      scripts: { dev: 'tsx server/main.ts' },
    }),
    'engine/index.ts': "export { used } from './part.ts';\n",
    'engine/part.ts': 'export const used = 1;\nexport const unusedExport = 2;\n',
    'engine/alone.ts': 'export const alone = 1;\n',
    'server/main.ts': "import 'express';\nimport './routes/list.ts';\n",
    'server/routes/list.ts': 'export type UnusedType = string;\n',
    'server/routes/alone.ts': 'export const alone = 1;\n',
    'admin-ui/main.ts': 'export {};\n',
    'admin-ui/parts/alone.svelte': '<p>alone</p>\n',
    'scripts/inner/alone.mjs': 'export const alone = 1;\n',
    'test/engine/alone.ts': 'export const alone = 1;\n',
  });
  const { green, output } = await runGate('unused', tree);
  const expected = [
    'engine/alone.ts',
    'server/routes/alone.ts',
    'admin-ui/parts/alone.svelte',
    'scripts/inner/alone.mjs',
  ];
  expect(green).toBe(false);
  expect(
    [...expected, 'test/engine/alone.ts', 'unusedExport', 'UnusedType', 'luxon', 'express'].filter(
      (it) => !output.includes(it),
    ),
  ).toEqual([]);
});
