import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from '../../scripts/postgres-cluster.mjs';
import { openLowdbStores } from '../../server/stores/lowdb/open.ts';
import { openPostgresStores } from '../../server/stores/postgres/open.ts';
import type { Stores } from '../../server/stores/stores.ts';
import { ann, contractOf, debitOf } from './samples.ts';

/** Something that is done to the usage of one contract. */
type Call = (stores: Stores, contract: string) => Promise<unknown>;

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const period = fc.constantFrom(
  { startsAt: 0, endsAt: 50 },
  { startsAt: 50 },
  { startsAt: 0, endsAt: 100 },
  { startsAt: 20 },
);

const debit: fc.Arbitrary<Call> = fc
  .record({
    key,
    period,
    item: fc.constantFrom('1', '2'),
    into: fc.nat(29),
    meteredMinutes: fc.constantFrom(0, 10, 25, 60),
    allowsOverage: fc.boolean(),
    contractVersion: fc.constantFrom(1, 2),
    bodyDigest: fc.constantFrom('body', 'body', 'body', 'another body'),
  })
  .map(({ into, ...changes }) => {
    const at = changes.period.startsAt + into;
    return ({ usage }, contract) => usage.debit(debitOf(changes.key, { ...changes, contract, at }));
  });

const reversal: fc.Arbitrary<Call> = fc.record({ key, reverses: key }).map(({ key: own, reverses }) => {
  const recorded = { by: 'desk', at: 6_000 };
  return ({ usage }, contract) =>
    usage.reverse({ contract, key: own, bodyDigest: 'body', recorded, reverses, note: '' });
});

const look: fc.Arbitrary<Call> = fc.constant(async ({ contracts }, contract) => {
  const totals = (await contracts.find(contract))?.totals ?? [];
  const known = totals.map(({ feature, item, meteredMinutes, period: span }) => [feature, item, span, meteredMinutes]);
  return known.map((total) => JSON.stringify(total)).sort();
});

const history: fc.Arbitrary<Call> = fc.constant(({ usage }, contract) => usage.history(contract, { limit: 4 }));

const calls = fc.array(
  fc.oneof(
    { arbitrary: debit, weight: 6 },
    { arbitrary: reversal, weight: 3 },
    { arbitrary: look, weight: 2 },
    history,
  ),
  { minLength: 10, maxLength: 40 },
);

let cluster: Cluster;
let folder: string;
let both: readonly Stores[];
beforeAll(async () => {
  cluster = await startCluster('fsync=off');
  folder = mkdtempSync(path.join(tmpdir(), 'data-'));
  both = [await openLowdbStores(folder, () => undefined), await openPostgresStores(cluster.urlOf('postgres'))];
}, 120_000);
afterAll(async () => {
  await Promise.all(both.map((stores) => stores.close()));
  rmSync(folder, { recursive: true });
  await cluster.remove();
});

async function answersOf(stores: Stores, contract: string, sequence: readonly Call[]): Promise<readonly unknown[]> {
  await stores.contracts.create(contract, contractOf('ACME'), ann);
  const answers: unknown[] = [];
  for (const call of sequence) answers.push(await call(stores, contract));
  return answers;
}

test('both stores answer any sequence of debits and reversals alike', async () => {
  let runs = 0;
  const holds = fc.asyncProperty(calls, async (sequence) => {
    const contract = `C-${(runs += 1)}`;
    const [files, database] = await Promise.all(both.map((stores) => answersOf(stores, contract, sequence)));
    expect(database).toEqual(files);
  });
  await fc.assert(holds, { numRuns: 150 });
}, 60_000);
