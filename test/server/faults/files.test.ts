import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readdirSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contractOf, debitOf } from '../../../scripts/faults-samples.ts';
import { findLostDebits, startWriter, untilReady } from '../../../scripts/faults-rounds.ts';
import { openLowdbStores } from '../../../server/stores/lowdb/open.ts';
import type { Stores } from '../../../server/stores/stores.ts';
import { publicationOf } from '../../conformance/samples.ts';

const by = { by: 'ann', at: 1_000 };

let folder: string;
let reported: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'data-'));
  reported = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const open = (): Promise<Stores> => openLowdbStores(folder, (line) => reported.push(line));

/** Two contracts, the second written last; three debits; one catalog. */
async function fill(): Promise<void> {
  const stores = await open();
  await stores.contracts.create('first', contractOf('ACME'), by);
  await stores.contracts.create('second', contractOf('ACME'), by);
  for (const key of ['one', 'two', 'three']) await stores.usage.debit(debitOf('first', key));
  await stores.catalogs.publish(publicationOf('radio'), by);
  await stores.close();
}

async function minutesUsed(): Promise<number | undefined> {
  const stores = await open();
  const contract = await stores.contracts.find('first');
  await stores.close();
  return contract?.totals[0]?.meteredMinutes;
}

describe('a file that does not hold what was written', () => {
  test.each([
    ['garbage', 'not JSON at all'],
    ['half of it', '{ "format": 1, "entries": {\n"first": {'],
    ['nothing', ''],
    ['something else', '[]'],
  ])('%s in a collection is told with the name of the last good copy, and nothing is overwritten', async (_, text) => {
    await fill();
    writeFileSync(at('contracts.json'), text);
    await expect(open()).rejects.toThrow(
      /contracts\.json` does not hold .*contracts\.json\.previous` is the state before/,
    );
    expect(readFileSync(at('contracts.json'), 'utf8')).toBe(text);
    writeFileSync(at('contracts.json'), readFileSync(at('contracts.json.previous')));
    expect(await minutesUsed()).toBe(30);
  });

  test('a torn last line of a journal is cut off and reported, the rest stays', async () => {
    await fill();
    truncateSync(at('usage.journal'), statSync(at('usage.journal')).size - 5);
    expect(await minutesUsed()).toBe(20);
    expect(reported).toEqual([
      expect.stringMatching(/usage\.journal: the last line was torn and has been cut off \(\d+ bytes\)/),
    ]);
    expect(await minutesUsed()).toBe(20);
    expect(reported).toHaveLength(1);
  });

  test('a line that only looks whole is torn too', async () => {
    await fill();
    appendFileSync(at('usage.journal'), `00000000 ${JSON.stringify(debitOf('first', 'four'))}\n`);
    expect(await minutesUsed()).toBe(30);
    expect(reported).toHaveLength(1);
  });

  test('another line of a journal is told with its number, and the journal stays as it is', async () => {
    await fill();
    const text = readFileSync(at('usage.journal'), 'utf8').replace('"two"', '"too"');
    writeFileSync(at('usage.journal'), text);
    await expect(open()).rejects.toThrow(/usage\.journal`: line 2 is not what was written/);
    expect(readFileSync(at('usage.journal'), 'utf8')).toBe(text);
  });

  test('a catalog that is missing is told', async () => {
    await fill();
    for (const name of readdirSync(at('texts'))) rmSync(at(`texts/${name}`));
    await expect(open()).rejects.toThrow(/texts\/[0-9a-f]{64}\.json` is missing/);
  });

  test('a catalog that was changed from outside is not read', async () => {
    await fill();
    for (const name of readdirSync(at('texts'))) appendFileSync(at(`texts/${name}`), ' ');
    const stores = await open();
    expect(() => stores.catalogs.listRevisions('radio')[0]?.catalog).toThrow(/does not hold what was written/);
    await stores.close();
  });
});

describe('a folder that cannot be written', () => {
  test('permits nothing', async () => {
    chmodSync(folder, 0o555);
    const writer = startWriter(folder, 'open-as-nobody', 'nobody');
    expect(await writer.ended).toBe(1);
    expect(writer.stderr()).toMatch(/cannot be (made|written) \(EACCES\)/);
    chmodSync(folder, 0o755);
  }, 30_000);

  test('is none', async () => {
    writeFileSync(at('file'), '');
    await expect(openLowdbStores(at('file'), () => undefined)).rejects.toThrow(/cannot be made \((ENOTDIR|EEXIST)\)/);
  });

  test('has no more room: the write is refused and leaves no trace, a smaller one goes through', async () => {
    const writer = startWriter(folder, 'overfill', 'full', 64);
    expect([await writer.ended, writer.stderr()]).toEqual([0, '']);
    const refused = writer.told.find((told) => told.kind === 'refused');
    expect(refused).toMatchObject({ because: 'refused' });
    expect(writer.told.at(-1)).toEqual({ kind: 'debited', key: 'full small' });
    const stores = await open();
    expect(await findLostDebits(stores, 'full', writer.told)).toEqual([]);
    expect((await stores.usage.history('full', { limit: 100 })).entries).toHaveLength(writer.told.length - 2);
    await stores.close();
    expect(reported).toEqual([]);
  }, 30_000);
});

describe('a folder that another process has', () => {
  test('is refused while that lives, and taken at once when it has died', async () => {
    const writer = startWriter(folder, 'write-on', 'first');
    await untilReady(writer);
    await expect(open()).rejects.toThrow(
      `is in use by process ${writer.child.pid} on ${hostname()}; several processes need DATABASE_URL`,
    );
    writer.child.kill('SIGKILL');
    await writer.ended;
    await (await open()).close();
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
  }, 30_000);

  test('is refused within one process as well', async () => {
    const stores = await open();
    await expect(open()).rejects.toThrow('is in use by process');
    await stores.close();
    await (await open()).close();
  });

  test('is taken where another process has the number of the one that died', async () => {
    writeFileSync(at('lock'), JSON.stringify({ host: hostname(), pid: process.pid, began: 'long ago' }));
    await (await open()).close();
  });

  test.each([
    ['garbage', 'garbage'],
    ['a process of another host that gives no sign of life', JSON.stringify({ host: 'elsewhere', pid: 1, began: '' })],
  ])(
    'is taken where the lock is of %s',
    async (_, text) => {
      writeFileSync(at('lock'), text);
      await (await open()).close();
    },
    20_000,
  );
});
