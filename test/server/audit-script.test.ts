import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeLine } from '../../server/stores/lowdb/journal-line.ts';
import { openLowdbStores } from '../../server/stores/lowdb/open.ts';
import { product } from './started-app.ts';

/** The exit code of `npm run audit` over a folder, and what it prints. */
function audit(folder: string): readonly [number | null, string] {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/audit.ts'], {
    cwd: product,
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
    encoding: 'utf8',
  });
  return [run.status, run.stdout + run.stderr];
}

test('the audit is verified, and a forged entry is found even with a right checksum', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  const stores = await openLowdbStores(folder, () => undefined);
  for (const [at, note] of ['true', 'honest'].entries())
    await stores.audit.append({
      chain: 'contract/C',
      done: { by: 'ada', at },
      action: 'amend-contract',
      content: { note },
    });
  expect(audit(folder)).toEqual([2, expect.stringContaining(folder)]);
  await stores.close();
  expect(audit(folder)).toEqual([0, '1 chains whole, 0 broken\n']);

  const journal = path.join(folder, 'audit.journal');
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
  const forged = lines.map((line) => writeLine(JSON.parse(line.slice(9).replace('honest', 'forged'))));
  writeFileSync(journal, Buffer.concat(forged));
  expect(audit(folder)).toEqual([1, expect.stringContaining('contract/C: broken at 2')]);
});
