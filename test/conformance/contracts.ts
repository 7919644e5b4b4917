import { expect } from 'vitest';
import type { ContractStore } from '../../server/stores/contract-store.ts';
import type { Promises } from './opened.ts';
import { ann, ben, contractOf, debitOf } from './samples.ts';
import { countKinds, together } from './together.ts';
import { toldIn } from './told.ts';

async function listAll(contracts: ContractStore, search: object, limit: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await contracts.list({ ...search, limit, ...(cursor !== undefined && { cursor }) });
    expect(page.entries.length).toBeLessThanOrEqual(limit);
    ids.push(...page.entries.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  return ids;
}

/** Each promise of the contract store. */
export const contractPromises: Promises = {
  'A contract is known by its id, which is never used again.': async ({ reopen, stores: { contracts } }) => {
    for (const id of ['C-1', '__proto__', 'ä/ö 1'])
      expect((await contracts.create(id, contractOf(id), ann)).kind).toBe('created');
    const opened = (await reopen()).contracts;
    for (const id of ['C-1', '__proto__', 'ä/ö 1']) expect((await opened.find(id))?.contract.customer).toBe(id);
    for (const id of ['C-2', 'constructor', 'c-1']) expect(await opened.find(id)).toBeUndefined();
  },

  'What is found is what was last written, whole, with its running totals of usage.': async ({
    other,
    stores: { contracts, usage },
  }) => {
    const content = contractOf('ACME');
    await contracts.create('C-1', content, ann);
    await usage.debit(debitOf('one'));
    await usage.debit(debitOf('two', { at: 4_500 }));
    const { feature, item, period } = debitOf('one');
    const total = { item, feature, period, meteredMinutes: 20, lastAt: 4_500 };
    const expected = { ...content, id: 'C-1', version: 1, written: ann, totals: [total] };
    expect(await other.contracts.find('C-1')).toEqual(expected);
    expect((await other.contracts.list({ limit: 5 })).entries).toEqual([expected]);
  },

  'Versions are counted from 1; each says who wrote it and when.': async ({ stores: { contracts } }) => {
    const created = await contracts.create('C-1', contractOf('ACME'), ann);
    expect(created).toMatchObject({ kind: 'created', contract: { version: 1, written: ann } });
    const replaced = await contracts.replace('C-1', 1, contractOf('ACME AG'), ben);
    expect(replaced).toMatchObject({ kind: 'replaced', contract: { version: 2, written: ben } });
    expect(await contracts.find('C-1')).toMatchObject({ version: 2, contract: { customer: 'ACME AG' } });
  },

  'A contract that exists already is not created again.': async ({ other, stores }) => {
    const answers = await together(8, (index) =>
      (index % 2 ? other : stores).contracts.create('C-1', contractOf(`customer ${index}`), ann),
    );
    expect(countKinds(answers)).toEqual({ created: 1, taken: 7 });
    const kept = answers.find((answer) => answer.kind === 'created');
    expect(await stores.contracts.find('C-1')).toEqual(kept?.kind === 'created' && kept.contract);
  },

  'A replacement names the version that it replaces, and is refused as outdated, with the version that is there, when that is another one.':
    async ({ other, stores: { contracts } }) => {
      await contracts.create('C-1', contractOf('ACME'), ann);
      await other.contracts.replace('C-1', 1, contractOf('theirs'), ben);
      const there = await contracts.find('C-1');
      for (const version of [1, 3])
        expect(await contracts.replace('C-1', version, contractOf('mine'), ann)).toEqual({
          kind: 'outdated',
          contract: there,
        });
      expect(await contracts.replace('C-2', 1, contractOf('mine'), ann)).toEqual({ kind: 'unknown' });
      expect(there?.contract.customer).toBe('theirs');
    },

  'Of replacements of the same version at once, exactly one succeeds.': async ({ other, stores }) => {
    await stores.contracts.create('C-1', contractOf('ACME'), ann);
    const answers = await together(8, (index) =>
      (index % 2 ? other : stores).contracts.replace('C-1', 1, contractOf(`customer ${index}`), ann),
    );
    expect(countKinds(answers)).toEqual({ replaced: 1, outdated: 7 });
    expect((await stores.contracts.find('C-1'))?.version).toBe(2);
  },

  'A cancelled contract is found with its last covered day.': async ({ stores: { contracts } }) => {
    await contracts.create('C-1', contractOf('ACME'), ann);
    await contracts.replace('C-1', 1, { ...contractOf('ACME'), cancelledTo: '2026-12-31' }, ben);
    expect((await contracts.find('C-1'))?.cancelledTo).toBe('2026-12-31');
  },

  'The version that was known at an instant is found, none before the first.': async ({ stores: { contracts } }) => {
    await contracts.create('C-1', contractOf('first'), { by: 'ann', at: 1_000 });
    await contracts.replace('C-1', 1, contractOf('second'), { by: 'ann', at: 2_000 });
    await contracts.replace('C-1', 2, contractOf('third'), { by: 'ann', at: 2_000 });
    const known = await Promise.all([999, 1_000, 1_999, 2_000, 9_999].map((at) => contracts.findAsKnown('C-1', at)));
    expect(known.map((version) => version?.contract.customer)).toEqual([undefined, 'first', 'first', 'third', 'third']);
    expect(known[1]).toEqual({ ...contractOf('first'), id: 'C-1', version: 1, written: { by: 'ann', at: 1_000 } });
  },

  'An earlier version is found by its number.': async ({ reopen, stores: { contracts } }) => {
    await contracts.create('C-1', contractOf('first'), ann);
    await contracts.replace('C-1', 1, contractOf('second'), ben);
    const { contracts: opened } = await reopen();
    const found = await Promise.all([0, 1, 2, 3].map((version) => opened.findVersion('C-1', version)));
    expect(found.map((version) => version?.contract.customer)).toEqual([undefined, 'first', 'second', undefined]);
    expect(found[1]).toEqual({ ...contractOf('first'), id: 'C-1', version: 1, written: ann });
  },

  'Contracts are listed in the order of their ids, page by page, each once.': async ({ stores: { contracts } }) => {
    const ids = ['C-10', 'C-9', 'a', 'B', 'C-1', 'Z', 'ä'];
    await together(ids.length, (index) => contracts.create(ids[index] ?? '', contractOf('ACME'), ann));
    const ordered = ['B', 'C-1', 'C-10', 'C-9', 'Z', 'a', 'ä'];
    for (const limit of [1, 2, 3, 6, 7, 8]) expect(await listAll(contracts, {}, limit)).toEqual(ordered);
    expect((await contracts.list({ limit: 7 })).next).toBeUndefined();
  },

  'A search finds contracts whose id, customer or catalog has the words in it, in capitals or not.': async ({
    stores: { contracts },
  }) => {
    await contracts.create('C-1', contractOf('ACME GmbH', 'groupios'), ann);
    await contracts.create('C-2', contractOf('Bäckerei ÄNDERS 100%'), ann);
    const found = (words: string) => listAll(contracts, { words }, 10);
    expect(await found('acme g')).toEqual(['C-1']);
    expect(await found('GROUP')).toEqual(['C-1']);
    expect(await found('bÄckerei änders')).toEqual(['C-2']);
    expect(await found('c-')).toEqual(['C-1', 'C-2']);
    for (const words of ['%', '_', '100%']) expect(await found(words)).toEqual(words === '_' ? [] : ['C-2']);
  },

  'A list can be narrowed to some catalogs.': async ({ stores: { contracts } }) => {
    await contracts.create('C-1', contractOf('ACME', 'groupios'), ann);
    await contracts.create('C-2', contractOf('ACME', 'conference-tv'), ann);
    await contracts.create('C-3', contractOf('ACME', 'all-connect'), ann);
    expect(await listAll(contracts, { catalogs: ['groupios', 'all-connect'] }, 1)).toEqual(['C-1', 'C-3']);
    expect(await listAll(contracts, { catalogs: [] }, 5)).toEqual([]);
  },

  'Erasing a customer removes every version of every contract of that name, with all usage, and answers with their ids.':
    async ({ reopen, stores: { contracts, usage } }) => {
      for (const id of ['C-2', 'C-1', 'C-3'])
        await contracts.create(id, contractOf(id === 'C-3' ? 'Other' : 'ACME'), ann);
      await contracts.replace('C-2', 1, contractOf('ACME, renamed'), ben);
      for (const contract of ['C-1', 'C-3']) await usage.debit(debitOf('one', { contract }));
      expect(await contracts.eraseCustomer('ACME', ben)).toEqual(['C-1', 'C-2']);
      expect(await contracts.eraseCustomer('ACME', ben)).toEqual([]);
      expect((await usage.history('C-1', { limit: 5 })).entries).toEqual([]);
      const opened = await reopen();
      expect((await opened.usage.history('C-1', { limit: 5 })).entries).toEqual([]);
      expect((await opened.usage.history('C-3', { limit: 5 })).entries).toHaveLength(1);
      expect((await opened.contracts.find('C-3'))?.totals).toHaveLength(1);
    },

  'After that nothing of it is found, and the ids are not given again.': async ({ reopen, stores: { contracts } }) => {
    await contracts.create('C-1', contractOf('ACME'), ann);
    await contracts.eraseCustomer('ACME', ben);
    const opened = (await reopen()).contracts;
    expect(await opened.find('C-1')).toBeUndefined();
    expect(await opened.findAsKnown('C-1', 9_999)).toBeUndefined();
    expect((await opened.list({ limit: 5 })).entries).toEqual([]);
    expect((await opened.list({ limit: 5, words: 'acme' })).entries).toEqual([]);
    expect(await opened.create('C-1', contractOf('ACME'), ann)).toEqual({ kind: 'taken' });
    expect(await opened.replace('C-1', 1, contractOf('ACME'), ann)).toEqual({ kind: 'unknown' });
  },

  'The audit tells of what is created, replaced and erased in the same step; of an erased contract it keeps nothing but that.':
    async ({ reopen, stores }) => {
      const { contracts } = stores;
      await contracts.create('C-1', contractOf('ACME'), { ...ann, content: { note: 'signed' } });
      await contracts.create('C-1', contractOf('ACME'), ben);
      const cancelled = { ...contractOf('ACME'), cancelledTo: '2026-12-31' };
      await contracts.replace('C-1', 1, cancelled, { ...ben, action: 'cancel-contract' });
      await contracts.replace('C-1', 1, cancelled, ann);
      await contracts.create('C-2', contractOf('Other'), ann);
      expect(await toldIn(stores, 'contract/C-1')).toEqual([
        ['ann', 'create-contract', { note: 'signed' }],
        ['ben', 'cancel-contract', { before: contractOf('ACME'), after: cancelled }],
      ]);
      await contracts.eraseCustomer('ACME', ben);
      const opened = await reopen();
      expect(await toldIn(opened, 'contract/C-1')).toEqual([
        ['ann', 'create-contract', 'erased'],
        ['ben', 'cancel-contract', 'erased'],
        ['ben', 'erase-customer', {}],
      ]);
      const { contract } = contractOf('Other');
      expect(await toldIn(opened, 'contract/C-2')).toEqual([['ann', 'create-contract', { after: contract }]]);
    },
};
