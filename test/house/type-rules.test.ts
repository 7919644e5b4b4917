import { expect, test } from 'vitest';
import { plantTree, runGate } from './planted-tree.ts';

/** What each planted file does wrong, by the compiler's number for it. */
const planted: readonly { readonly error: number; readonly file: string; readonly text: string }[] = [
  { error: 2322, file: 'engine/mistyped.ts', text: "export const amount: number = 'much';\n" },
  { error: 2584, file: 'engine/dom.ts', text: 'export const title = document.title;\n' },
  { error: 2591, file: 'engine/node.ts', text: 'export const zone = process.version;\n' },
  {
    error: 2591,
    file: 'engine/node-module.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  { error: 2584, file: 'engine/log.ts', text: "console.log('here');\n" },
  { error: 2584, file: 'server/dom.ts', text: 'export const title = document.title;\n' },
  { error: 2532, file: 'engine/unchecked.ts', text: 'export const first = (list: string[]) => list[0].length;\n' },
  { error: 2375, file: 'engine/exact.ts', text: 'export const item: { until?: string } = { until: undefined };\n' },
  { error: 1294, file: 'engine/enum.ts', text: 'export enum Kind {\n  Yes,\n}\n' },
  { error: 1484, file: 'engine/verbatim.ts', text: "import { Kind } from './kind.ts';\nexport type Kinds = Kind[];\n" },
  { error: 6133, file: 'engine/unused.ts', text: 'const left = 1;\nexport {};\n' },
  {
    error: 7030,
    file: 'engine/return.ts',
    text: 'export function half(it: number) {\n  if (it > 1) return it / 2;\n}\n',
  },
  {
    error: 7029,
    file: 'engine/through.ts',
    text: 'export function half(it: number): number {\n  switch (it) {\n    case 1:\n      it += 1;\n    default:\n      return it;\n  }\n}\n',
  },
  {
    error: 4114,
    file: 'server/stores/override.ts',
    text: 'class A {\n  open(): void {}\n}\nexport class B extends A {\n  open(): void {}\n}\n',
  },
  { error: 2322, file: 'test/engine/mistyped.test.ts', text: "export const amount: number = 'much';\n" },
  { error: 2322, file: 'scripts/mistyped.mjs', text: "/** @type {number} */\nexport const amount = 'much';\n" },
];

// The packages' own types must not bring Node's or the browser's globals into the engine.
const packages = ['luxon', 'fraction.js', 'json-rules-engine'].map((name) => `import '${name}';\n`).join('');

test('the type gate reports each planted error, and nothing else', async () => {
  const tree = await plantTree({
    'engine/kind.ts': `${packages}export type Kind = string;\n`,
    ...Object.fromEntries(planted.map(({ file, text }) => [file, text])),
  });
  const { green, output } = await runGate('types', tree);
  const found = [...output.matchAll(/^(\S+)\(\d+,\d+\): error TS(\d+)/gm)].map(([, file, error]) => `${error} ${file}`);
  expect(green).toBe(false);
  expect(found.sort()).toEqual(planted.map(({ error, file }) => `${error} ${file}`).sort());
});

test('the Svelte gate reports a mistyped component and plain file, and a warning alone turns it red', async () => {
  const component = '<script lang="ts">\n  const amount: number = "much";\n</script>\n\n{amount}\n';
  const mistyped = await plantTree({
    'admin-ui/amount.svelte': component,
    'admin-ui/amount.ts': "export const amount: number = 'much';\n",
  });
  const { green, output } = await runGate('svelte', mistyped, ['--output', 'machine']);
  expect(green).toBe(false);
  expect(output).toContain('ERROR "admin-ui/amount.svelte"');
  expect(output).toContain('ERROR "admin-ui/amount.ts"');

  const warned = await plantTree({ 'admin-ui/picture.svelte': '<img src="logo.svg" />\n' });
  expect((await runGate('svelte', warned)).green).toBe(false);
});
