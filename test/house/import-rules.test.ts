import { expect, test } from 'vitest';
import { type Files, plantTree, runGate } from './planted-tree.ts';

const text = 'export const text: string = "";\n';
const importing = (...specifiers: string[]) => specifiers.map((it) => `import '${it}';\n`).join('') + text;

const packages: Files = Object.fromEntries(
  ['express', 'pg', 'lowdb', 'handlebars', 'luxon', 'fraction.js', 'json-rules-engine', 'unlisted', 'vitest'].flatMap(
    (name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {};\n'],
    ],
  ),
);

/** What each planted file does wrong, by the rule that must say so. */
const planted: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  { rule: 'no-cycles', file: 'engine/egg.ts', text: importing('./hen.ts') },
  { rule: 'no-orphans', file: 'engine/orphan.ts', text },
  { rule: 'no-unresolved', file: 'engine/lost.ts', text: importing('./nowhere.ts') },
  { rule: 'no-undeclared-packages', file: 'server/unlisted.ts', text: importing('unlisted') },
  { rule: 'no-undeclared-packages', file: 'server/development.ts', text: importing('vitest') },
  { rule: 'only-tests-import-tests', file: 'server/tested.ts', text: importing('../test/case.test.ts') },
  { rule: 'engine-is-pure', file: 'engine/disk.ts', text: importing('node:fs') },
  { rule: 'engine-imports-itself-only', file: 'engine/web.ts', text: importing('express') },
  { rule: 'engine-imports-itself-only', file: 'engine/serving.ts', text: importing('../server/http/reply.ts') },
  { rule: 'rules-engine-only-as-reference', file: 'engine/rules/compile.ts', text: importing('json-rules-engine') },
  { rule: 'admin-ui-not-to-server', file: 'admin-ui/backdoor.ts', text: importing('../server/http/reply.ts') },
  {
    rule: 'admin-ui-not-to-server',
    file: 'admin-ui/backdoor.svelte',
    text: `<script lang="ts">\n  import { text } from '../server/http/reply.ts';\n</script>\n\n<p>{text}</p>\n`,
  },
  {
    rule: 'admin-ui-not-to-server',
    file: 'admin-ui/types.ts',
    text: `import type { text } from '../server/http/reply.ts';\nexport type Text = typeof text;\n`,
  },
  { rule: 'engine-through-its-door', file: 'admin-ui/window.ts', text: importing('../engine/part.ts') },
  { rule: 'engine-through-its-door', file: 'server/window.ts', text: importing('../engine/part.ts') },
  { rule: 'server-not-to-admin-ui', file: 'server/page.ts', text: importing('../admin-ui/main.ts') },
  { rule: 'commands-not-to-routes', file: 'server/commands/upward.ts', text: importing('../routes/list.ts') },
  { rule: 'stores-at-the-bottom', file: 'server/stores/upward.ts', text: importing('../commands/list.ts') },
  { rule: 'main-alone-builds-stores', file: 'server/routes/shortcut.ts', text: importing('../stores/lowdb/store.ts') },
  {
    rule: 'main-alone-builds-stores',
    file: 'server/commands/shortcut.ts',
    text: importing('../stores/lowdb/store.ts'),
  },
  { rule: 'nothing-imports-main', file: 'server/routes/circle.ts', text: importing('../main.ts') },
  { rule: 'express-only-in-its-place', file: 'server/commands/web.ts', text: importing('express') },
  { rule: 'pg-only-in-its-place', file: 'server/stores/lowdb/sql.ts', text: importing('pg') },
  { rule: 'lowdb-only-in-its-place', file: 'server/file.ts', text: importing('lowdb') },
  { rule: 'handlebars-only-in-its-place', file: 'server/mail.ts', text: importing('handlebars') },
];

/** Everything that is right, in the same rooms. */
const allowed: Files = {
  'engine/index.ts': importing('./part.ts', './rules/reference.ts'),
  'engine/part.ts': importing('luxon', 'fraction.js'),
  'engine/hen.ts': importing('./egg.ts'),
  'engine/rules/reference.ts': importing('json-rules-engine'),
  'server/main.ts': importing('./app.ts', './stores/lowdb/store.ts', './stores/postgres/store.ts', './sheets/page.ts'),
  'server/app.ts': importing('express', './routes/list.ts', '../engine/index.ts'),
  'server/http/reply.ts': importing('express'),
  'server/routes/list.ts': importing('express', '../commands/list.ts', '../http/reply.ts'),
  'server/commands/list.ts': importing('../stores/catalog-store.ts', '../../engine/index.ts', 'node:crypto'),
  'server/stores/catalog-store.ts': text,
  'server/stores/lowdb/store.ts': importing('lowdb', '../catalog-store.ts'),
  'server/stores/postgres/store.ts': importing('pg', '../catalog-store.ts'),
  'server/sheets/page.ts': importing('handlebars'),
  'admin-ui/main.ts': importing('../engine/index.ts', './api.ts'),
  'admin-ui/api.ts': importing('../engine/index.ts'),
  'test/case.test.ts': importing('../engine/part.ts', '../server/stores/lowdb/store.ts', 'pg'),
};

test(
  'each import that breaks a rule is reported by that rule, and no other import is',
  { timeout: 60_000 },
  async () => {
    const tree = await plantTree({
      ...packages,
      ...allowed,
      ...Object.fromEntries(planted.map(({ file, text }) => [file, text])),
      'package.json': JSON.stringify({
        type: 'module',
        dependencies: {
          express: '1',
          pg: '1',
          lowdb: '1',
          handlebars: '1',
          luxon: '1',
          'fraction.js': '1',
          'json-rules-engine': '1',
        },
        devDependencies: { vitest: '1' },
      }),
    });
    const { green, output } = await runGate('imports', tree);
    const found = violationsOf(output);
    expect(green).toBe(false);
    expect(planted.filter(({ rule, file }) => !found.has(`${rule} ${file}`))).toEqual([]);
    expect(
      [...found].filter((violation) => Object.keys(allowed).some((file) => violation.endsWith(` ${file}`))),
    ).toEqual([]);
  },
);

test('every rule has a planted violation', async () => {
  const { default: config } = await import('../../.dependency-cruiser.mjs');
  const rules = new Set(config.forbidden.map(({ name }) => name));
  expect(new Set(planted.map(({ rule }) => rule))).toEqual(rules);
});

function violationsOf(output: string): ReadonlySet<string> {
  return new Set([...output.matchAll(/^ +error ([a-z.-]+): (\S+)/gm)].map(([, rule, from]) => `${rule} ${from}`));
}
