import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { getFileInfo } from 'prettier';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../scripts/digest.mjs';
import { root } from '../../scripts/setup.mjs';
import { runGate } from './planted-tree.ts';

const rooms = ['engine', 'server', 'admin-ui', 'scripts', 'test'];
const data = ['catalogs', 'rules', 'docs'];
let code: readonly string[];

beforeAll(() => {
  const besides = readdirSync(root).filter((name) => /\.(ts|js|mjs)$/.test(name));
  code = [...listFiles(rooms).filter((file) => /\.(ts|js|mjs|svelte)$/.test(file)), ...besides];
});

test('dependency-cruiser cruises every source file', async () => {
  const { output } = await runGate('imports', root, ['--output-type', 'json']);
  const { modules } = JSON.parse(output) as { modules: readonly { source: string }[] };
  const cruised = new Set(modules.map(({ source }) => source));
  expect(code.filter((file) => !cruised.has(file))).toEqual([]);
});

test('ESLint lints every source file', async () => {
  const eslint = new ESLint({ cwd: root });
  const ignored = await Promise.all(code.map(async (file) => ((await eslint.isPathIgnored(file)) ? [file] : [])));
  expect(ignored.flat()).toEqual([]);
});

test('TypeScript checks every source file but components, which svelte-check does', () => {
  const checked = new Set(['engine', 'server', 'admin-ui', 'test'].flatMap(filesOfProject));
  expect(code.filter((file) => !file.endsWith('.svelte') && !checked.has(file))).toEqual([]);
});

test('Prettier formats every source, data and text file but golden ones', async () => {
  const texts = listFiles([...data, 'README.md', 'CHANGELOG.md']).filter((file) => /\.(json|md)$/.test(file));
  const infos = await Promise.all(
    [...code, ...texts].map(async (file) => ({
      file,
      ...(await getFileInfo(file, { ignorePath: '.prettierignore' })),
    })),
  );
  expect(infos.filter(({ ignored, file }) => ignored && !file.startsWith('test/golden/'))).toEqual([]);
});

function filesOfProject(name: string): readonly string[] {
  const { config } = ts.readConfigFile(path.join(root, `tsconfig.${name}.json`), ts.sys.readFile) as { config: object };
  return ts.parseJsonConfigFileContent(config, ts.sys, root).fileNames.map((file) => path.relative(root, file));
}
