import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { soundCatalog } from './broken-catalogs.ts';

const root = path.join(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'review-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run review', () => {
  test('all catalogs of the house are without errors', () => {
    const { status, stdout } = review();
    expect(stdout).not.toMatch(/ error /);
    expect(status).toBe(0);
    expect(readdirSync(path.join(root, 'catalogs')).filter((file) => file.endsWith('.json'))).toHaveLength(5);
  });

  test('a broken catalog prints every issue in a line and ends with 1', () => {
    const file = write('broken.json', JSON.stringify({ ...(soundCatalog as object), timeZone: 'Mars', id: 'A' }));
    const { status, stdout } = review(file);
    expect(stdout).toContain(`${file}:/id error shape-pattern \`A\` does not have the form expected here\n`);
    expect(status).toBe(1);
  });

  test('a file that cannot be read ends with 2, and the others are still reviewed', () => {
    const broken = write('other.json', '{}');
    const { status, stdout, stderr } = review(write('half.json', '{'), path.join(folder, 'none.json'), broken);
    expect(stderr).toMatch(/half\.json: .*JSON/);
    expect(stderr).toMatch(/none\.json: ENOENT/);
    expect(stdout).toContain(`${broken}:/id error shape-missing \`id\` is missing\n`);
    expect(status).toBe(2);
  });
});

function review(...files: readonly string[]) {
  const args = ['--import', 'tsx', 'scripts/review.ts', ...files];
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
}

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
