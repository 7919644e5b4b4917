import { expect, test } from 'vitest';
import { plantTree, runGate } from './planted-tree.ts';

type Report = readonly {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}[];

/** What each planted file does wrong, by the rule that must say so. */
const planted: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  { rule: 'no-restricted-properties', file: 'engine/now.ts', text: 'export const now = Date.now();\n' },
  { rule: 'no-restricted-properties', file: 'engine/chance.ts', text: 'export const chance = Math.random();\n' },
  { rule: 'no-restricted-syntax', file: 'engine/today.ts', text: 'export const today = new Date();\n' },
  { rule: 'no-restricted-syntax', file: 'engine/date-text.ts', text: 'export const today = Date();\n' },
  {
    rule: 'no-restricted-syntax',
    file: 'engine/luxon-now.ts',
    text: "import { DateTime } from 'luxon';\nexport const now = DateTime.now();\n",
  },
  {
    rule: 'no-restricted-syntax',
    file: 'engine/luxon-local.ts',
    text: "import { DateTime } from 'luxon';\nexport const now = DateTime.local();\n",
  },
  { rule: 'no-console', file: 'engine/loud.ts', text: "console.log('here');\nexport {};\n" },
  { rule: 'no-restricted-globals', file: 'engine/settings.ts', text: 'export const zone = process.env.TZ;\n' },
  { rule: 'no-restricted-globals', file: 'engine/digest.ts', text: 'export const id = crypto.randomUUID();\n' },
  { rule: 'no-restricted-syntax', file: 'engine/manager.ts', text: 'export class Manager {\n  count = 0;\n}\n' },
  {
    rule: 'no-restricted-syntax',
    file: 'server/commands/manager.ts',
    text: 'export class Manager {\n  count = 0;\n}\n',
  },
  { rule: 'no-restricted-properties', file: 'server/port.ts', text: 'export const port = process.env.PORT;\n' },
  {
    rule: 'no-restricted-imports',
    file: 'server/host.ts',
    text: "import { env } from 'node:process';\nexport const host = env.HOST;\n",
  },
  { rule: 'no-restricted-exports', file: 'engine/default.ts', text: 'export default 1;\n' },
  { rule: 'no-restricted-exports', file: 'server/renamed.ts', text: 'const one = 1;\nexport { one as default };\n' },
  { rule: 'no-eval', file: 'server/evaluate.ts', text: "export const one: unknown = eval('1');\n" },
  { rule: 'no-implied-eval', file: 'server/later.ts', text: "setTimeout('go()', 1);\nexport {};\n" },
  { rule: 'no-new-func', file: 'admin-ui/compile.ts', text: "export const one = new Function('return 1');\n" },
  {
    rule: 'no-eval',
    file: 'server/excused.ts',
    text: "// eslint-disable-next-line no-eval\nexport const one: unknown = eval('1');\n",
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    file: 'server/ignored.ts',
    text: "// @ts-ignore\nexport const one: number = 'one';\n",
  },
  { rule: 'no-warning-comments', file: 'engine/promise.ts', text: '// TODO: finish\nexport const one = 1;\n' },
  {
    rule: '@typescript-eslint/no-explicit-any',
    file: 'engine/any.ts',
    text: 'export const one = (it: any) => it.one;\n',
  },
  { rule: '@typescript-eslint/no-non-null-assertion', file: 'engine/sure.ts', text: 'export const one = [1][0]!;\n' },
  {
    rule: '@typescript-eslint/no-floating-promises',
    file: 'server/floating.ts',
    text: 'const work = async () => 1;\nwork();\nexport {};\n',
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'engine/kinds.ts',
    text: "export function name(kind: 'a' | 'b') {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
  },
  {
    rule: 'no-restricted-syntax',
    file: 'test/engine/skipped.test.ts',
    text: "import { test } from 'vitest';\ntest.skip('later', () => undefined);\n",
  },
  {
    rule: 'no-restricted-syntax',
    file: 'test/engine/alone.test.ts',
    text: "import { test } from 'vitest';\ntest.only('this', () => undefined);\n",
  },
  {
    rule: 'no-restricted-imports',
    file: 'admin-ui/typed.svelte',
    text: '<script lang="ts">\n  import type { Reply } from \'../server/reply.ts\';\n  const { reply }: { reply: Reply } = $props();\n</script>\n\n{reply}\n',
  },
  {
    rule: 'no-restricted-imports',
    file: 'admin-ui/inner.ts',
    text: "import { part } from '../engine/part.ts';\nexport const parts = [part];\n",
  },
  { rule: 'svelte/no-at-html-tags', file: 'admin-ui/raw.svelte', text: '{@html location.hash}\n' },
];

const allowed: Readonly<Record<string, string>> = {
  'engine/instant.ts': 'export const instant = (text: string): number => new Date(text).getTime();\n',
  'engine/part.ts': 'export const part = 1;\n',
  'server/main.ts': 'export const port = process.env.PORT;\n',
  'server/reply.ts': 'export type Reply = string;\n',
  'server/stores/lowdb/store.ts': 'export class Store {\n  readonly size = 0;\n}\n',
  'admin-ui/draft.svelte.ts': 'export class Draft {\n  title = $state("");\n}\n',
};

test('each planted violation is reported by its rule, and right code is not', async () => {
  const files = { ...allowed, ...Object.fromEntries(planted.map(({ file, text }) => [file, text])) };
  const { green, output } = await runGate('lint', await plantTree(files), ['--format', 'json']);
  const found = (JSON.parse(output) as Report).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }) => `${ruleId} ${filePath.replace(/^.*\/planted-[^/]+\//, '')}`),
  );
  expect(green).toBe(false);
  expect(planted.map(({ rule, file }) => `${rule} ${file}`).filter((violation) => !found.includes(violation))).toEqual(
    [],
  );
  expect(found.filter((violation) => Object.keys(allowed).some((file) => violation.endsWith(` ${file}`)))).toEqual([]);
});
