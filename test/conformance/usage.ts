import { expect } from 'vitest';
import type { Stores } from '../../server/stores/stores.ts';
import type { Reversal, UsageRecord, UsageStore } from '../../server/stores/usage-store.ts';
import type { Promises } from './opened.ts';
import { ann, contractOf, debitOf } from './samples.ts';
import { countKinds, together } from './together.ts';
import { toldIn } from './told.ts';

async function withContract({ contracts, usage }: Stores): Promise<UsageStore> {
  await contracts.create('C-1', contractOf('ACME'), ann);
  return usage;
}

async function totalsOf({ contracts }: Stores): Promise<readonly number[]> {
  return ((await contracts.find('C-1'))?.totals ?? []).map(({ meteredMinutes }) => meteredMinutes);
}

async function historyOf(usage: UsageStore, limit = 100): Promise<readonly UsageRecord[]> {
  const entries: UsageRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await usage.history('C-1', { limit, ...(cursor !== undefined && { cursor }) });
    entries.push(...page.entries);
    cursor = page.next;
  } while (cursor !== undefined);
  return entries;
}

function reversalOf(key: string, reverses: string, bodyDigest = key): Reversal {
  return { contract: 'C-1', key, bodyDigest, recorded: { by: 'desk', at: 6_000 }, reverses, note: 'typing error' };
}

/** Each promise of the usage store. */
export const usagePromises: Promises = {
  'A debit adds its metered minutes to the total of its item, feature and period, and is kept as an entry.': async ({
    stores,
  }) => {
    const usage = await withContract(stores);
    const debit = debitOf('one', { case: 'T-7' });
    const { allowsOverage: _allows, contractVersion: _version, grantedMinutes: _granted, ...use } = debit;
    expect(await usage.debit(debit)).toEqual({ kind: 'debited', entry: { ...use, totalMinutes: 10 } });
    expect(await usage.debit(debitOf('two', { meteredMinutes: 15 }))).toMatchObject({ entry: { totalMinutes: 25 } });
    expect(await totalsOf(stores)).toEqual([25]);
    expect((await historyOf(usage))[0]).toEqual({ ...use, totalMinutes: 10 });
  },

  'A debit beyond what is granted is refused as exhausted, and debits nothing.': async ({ stores }) => {
    const usage = await withContract(stores);
    await usage.debit(debitOf('one', { meteredMinutes: 90 }));
    expect(await usage.debit(debitOf('two', { meteredMinutes: 11 }))).toEqual({ kind: 'exhausted', totalMinutes: 90 });
    expect([await totalsOf(stores), (await historyOf(usage)).length]).toEqual([[90], 1]);
    expect(await usage.debit(debitOf('three', { meteredMinutes: 10 }))).toMatchObject({ kind: 'debited' });
    expect(await usage.debit(debitOf('none', { meteredMinutes: 0 }))).toMatchObject({ kind: 'debited' });
  },

  'A debit beyond what is granted goes through where overage is allowed or no limit is granted.': async ({
    stores,
  }) => {
    const usage = await withContract(stores);
    const over = await usage.debit(debitOf('one', { meteredMinutes: 150, allowsOverage: true }));
    const unlimited = await usage.debit(debitOf('two', { meteredMinutes: 500, grantedMinutes: 'unlimited' }));
    expect([over, unlimited]).toMatchObject([{ entry: { totalMinutes: 150 } }, { entry: { totalMinutes: 650 } }]);
  },

  'Debits at once, however many, never bring a total above what is granted.': async ({ other, stores }) => {
    await withContract(stores);
    const answers = await together(40, (index) => (index % 2 ? other : stores).usage.debit(debitOf(`key ${index}`)));
    expect(countKinds(answers)).toEqual({ debited: 10, exhausted: 30 });
    expect(await totalsOf(stores)).toEqual([100]);
    const reached = (await historyOf(stores.usage)).map(({ totalMinutes }) => totalMinutes);
    expect([...reached].sort((a, b) => a - b)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  },

  'Totals of different items, features and periods do not touch each other.': async ({ stores }) => {
    const usage = await withContract(stores);
    const next = { startsAt: 1_000_000 };
    await usage.debit(debitOf('one'));
    for (const [key, changes] of Object.entries({
      item: { item: '2' },
      feature: { feature: 'training' },
      period: { period: next, at: 1_000_000 },
    }))
      expect(await usage.debit(debitOf(key, { ...changes, meteredMinutes: 100 }))).toMatchObject({
        kind: 'debited',
        entry: { totalMinutes: 100, ...changes },
      });
    expect([...(await totalsOf(stores))].sort()).toEqual([10, 100, 100, 100]);
    expect((await stores.contracts.find('C-1'))?.totals.map(({ period }) => period)).toContainEqual(next);
  },

  'A total is the sum of its entries in its period, also of those that were debited before under another period.':
    async ({ stores }) => {
      const usage = await withContract(stores);
      await usage.debit(debitOf('early', { at: 100 }));
      await usage.debit(debitOf('late', { at: 4_000, meteredMinutes: 20 }));
      const half = { startsAt: 4_000, endsAt: 8_000 };
      expect(await usage.debit(debitOf('half', { period: half, meteredMinutes: 81 }))).toEqual({
        kind: 'exhausted',
        totalMinutes: 20,
      });
      expect(await usage.debit(debitOf('half', { period: half, meteredMinutes: 80 }))).toMatchObject({
        entry: { totalMinutes: 100 },
      });
      expect(await usage.debit(debitOf('whole', { allowsOverage: true }))).toMatchObject({
        entry: { totalMinutes: 120 },
      });
    },

  'Periods of one item and feature do not overlap: a new one takes the place of those that it overlaps.': async ({
    stores,
  }) => {
    const usage = await withContract(stores);
    await usage.debit(debitOf('one'));
    await usage.debit(debitOf('two', { feature: 'training' }));
    const half = { startsAt: 3_000 };
    await usage.debit(debitOf('half', { period: half }));
    const totals = (await stores.contracts.find('C-1'))?.totals.map(({ feature, period }) => [feature, period]);
    expect(totals).toHaveLength(2);
    expect(totals).toContainEqual(['remote-support', half]);
  },

  'A debit with a key that is known in the contract and the same body debits nothing, and has the first result again.':
    async ({ reopen, stores }) => {
      const usage = await withContract(stores);
      const first = await usage.debit(debitOf('one'));
      await usage.debit(debitOf('two'));
      const again = { ...debitOf('one'), contractVersion: 9, recorded: { by: 'other', at: 9_000 } };
      const entry = first.kind === 'debited' && first.entry;
      expect(await usage.debit(again)).toEqual({ kind: 'repeated', entry });
      const opened = await reopen();
      expect(await opened.usage.debit(again)).toEqual({ kind: 'repeated', entry });
      expect(await totalsOf(opened)).toEqual([20]);
    },

  'A debit with a known key and another body is a conflict, and debits nothing.': async ({ stores }) => {
    const usage = await withContract(stores);
    await usage.debit(debitOf('one'));
    expect(await usage.debit(debitOf('one', { bodyDigest: 'another', feature: 'training' }))).toEqual({
      kind: 'conflict',
    });
    expect(await totalsOf(stores)).toEqual([10]);
    await stores.contracts.create('C-2', contractOf('ACME'), ann);
    expect(await usage.debit(debitOf('one', { contract: 'C-2', bodyDigest: 'another' }))).toMatchObject({
      kind: 'debited',
    });
  },

  'Of debits with the same key at once, exactly one debits.': async ({ other, stores }) => {
    await withContract(stores);
    const answers = await together(12, (index) => (index % 2 ? other : stores).usage.debit(debitOf('one')));
    expect(countKinds(answers)).toEqual({ debited: 1, repeated: 11 });
    expect(await totalsOf(stores)).toEqual([10]);
  },

  'A debit that was refused leaves its key free.': async ({ stores }) => {
    const usage = await withContract(stores);
    expect((await usage.debit(debitOf('one', { meteredMinutes: 101 }))).kind).toBe('exhausted');
    expect((await usage.debit(debitOf('one', { bodyDigest: 'less' }))).kind).toBe('debited');
  },

  'A debit for a contract that is not known, or not in the version that the caller has read, is refused.': async ({
    stores,
  }) => {
    const usage = await withContract(stores);
    expect(await usage.debit(debitOf('one', { contract: 'C-2' }))).toEqual({ kind: 'unknown' });
    await stores.contracts.replace('C-1', 1, contractOf('ACME AG'), ann);
    expect(await usage.debit(debitOf('one'))).toEqual({ kind: 'outdated' });
    expect((await usage.debit(debitOf('one', { contractVersion: 2 }))).kind).toBe('debited');
    await stores.contracts.eraseCustomer('ACME', ann);
    expect(await usage.debit(debitOf('two', { contractVersion: 2 }))).toEqual({ kind: 'unknown' });
    expect(await historyOf(usage)).toEqual([]);
  },

  "A reversal takes an entry's minutes back from its total, and stays in the history beside the entry.": async ({
    reopen,
    stores,
  }) => {
    const usage = await withContract(stores);
    const debited = await usage.debit(debitOf('one', { case: 'T-7' }));
    await usage.debit(debitOf('two', { meteredMinutes: 90 }));
    const reversed = await usage.reverse(reversalOf('undo', 'one'));
    const first = debited.kind === 'debited' ? debited.entry : undefined;
    const entry = { ...first, ...reversalOf('undo', 'one'), minutes: -9, meteredMinutes: -10, totalMinutes: 90 };
    expect(reversed).toEqual({ kind: 'reversed', entry });
    expect((await usage.debit(debitOf('three'))).kind).toBe('debited');
    const opened = await reopen();
    expect(await totalsOf(opened)).toEqual([100]);
    expect((await historyOf(opened.usage)).find(({ key }) => key === 'undo')).toEqual(entry);
  },

  'An entry is reversed once, and a reversal not at all.': async ({ other, stores }) => {
    const usage = await withContract(stores);
    await usage.debit(debitOf('one'));
    const answers = await together(6, (index) =>
      (index % 2 ? other : stores).usage.reverse(reversalOf(`undo ${index}`, 'one')),
    );
    expect(countKinds(answers)).toEqual({ reversed: 1, irreversible: 5 });
    const reversal = answers.find((answer) => answer.kind === 'reversed');
    const key = reversal?.kind === 'reversed' ? reversal.entry.key : '';
    expect(await usage.reverse(reversalOf('undo the undoing', key))).toEqual({ kind: 'irreversible' });
    expect(await usage.reverse(reversalOf('undo nothing', 'nothing'))).toEqual({ kind: 'unknown' });
    expect(await usage.reverse({ ...reversalOf('undo', 'one'), contract: 'C-2' })).toEqual({ kind: 'unknown' });
    expect(await totalsOf(stores)).toEqual([0]);
  },

  'Reversals have keys as debits have.': async ({ stores }) => {
    const usage = await withContract(stores);
    for (const key of ['one', 'two']) await usage.debit(debitOf(key));
    const reversed = await usage.reverse(reversalOf('undo', 'one'));
    expect(await usage.reverse(reversalOf('undo', 'one'))).toEqual({ ...reversed, kind: 'repeated' });
    expect(await usage.reverse(reversalOf('undo', 'two', 'another body'))).toEqual({ kind: 'conflict' });
    expect(await usage.reverse(reversalOf('two', 'one'))).toEqual({ kind: 'conflict' });
    expect(await usage.debit(debitOf('undo'))).toEqual({ kind: 'conflict' });
    expect(await totalsOf(stores)).toEqual([10]);
  },

  'The audit tells of each debit and reversal in the same step, once.': async ({ other, reopen, stores }) => {
    const usage = await withContract(stores);
    for (let count = 0; count < 2; count += 1) await usage.debit(debitOf('one', { case: 'T-1' }));
    await usage.debit(debitOf('two', { meteredMinutes: 200 }));
    for (let count = 0; count < 2; count += 1) await usage.reverse(reversalOf('undo', 'one'));
    await together(6, (index) => (index % 2 ? other : stores).usage.debit(debitOf(`lane ${index}`)));
    const told = await toldIn(await reopen(), 'contract/C-1');
    const use = { key: 'one', item: '1', feature: 'remote-support', at: 4_000, minutes: 9, meteredMinutes: 10 };
    expect(told.slice(1, 3)).toEqual([
      ['desk', 'debit-usage', { after: { ...use, case: 'T-1' } }],
      [
        expect.any(String),
        'reverse-usage',
        { note: expect.any(String) as unknown, after: { key: 'undo', reverses: 'one' } },
      ],
    ]);
    expect(told).toHaveLength(9);
  },

  'The history is in the order of the instants of recording, then of the keys, page by page, each entry once.': async ({
    stores,
  }) => {
    const usage = await withContract(stores);
    const instants: readonly (readonly [string, number])[] = [
      ['b', 7],
      ['a 1', 7],
      ['z', 5],
      ['a', 7],
      ['c', 9],
    ];
    for (const [key, at] of instants) await usage.debit(debitOf(key, { recorded: { by: 'desk', at } }));
    for (const limit of [1, 2, 4, 5, 6])
      expect((await historyOf(usage, limit)).map(({ key }) => key)).toEqual(['z', 'a', 'a 1', 'b', 'c']);
    expect((await usage.history('C-2', { limit: 5 })).entries).toEqual([]);
  },
};
