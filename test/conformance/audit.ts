import { expect } from 'vitest';
import { verifyPages } from '../../server/stores/audit-chain.ts';
import type {
  AuditContent,
  AuditEntry,
  AuditEvent,
  AuditStore,
  ChainVerdict,
} from '../../server/stores/audit-store.ts';
import type { Promises } from './opened.ts';
import { together } from './together.ts';

const CHAIN = 'contract/C-1';

function eventOf(word: string, chain = CHAIN): AuditEvent {
  const content: AuditContent = { note: word, before: { zeta: 1, alpha: [word] }, after: { customer: 'Ä\u0000' } };
  return { chain, done: { by: 'ann', at: 1_000 }, action: 'replace-contract', content };
}

async function readAll(audit: AuditStore, limit = 100, chain = CHAIN): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await audit.read(chain, { limit, ...(cursor !== undefined && { cursor }) });
    entries.push(...page.entries);
    cursor = page.next;
  } while (cursor !== undefined);
  return entries;
}

async function appendSome(audit: AuditStore): Promise<readonly AuditEntry[]> {
  for (const word of ['one', 'two', 'three', 'four']) await audit.append(eventOf(word));
  return readAll(audit);
}

function verdictOf(entries: readonly AuditEntry[]): Promise<ChainVerdict> {
  return verifyPages(async () => ({ entries }));
}

/** Each promise of the audit store. */
export const auditPromises: Promises = {
  'Entries of a chain are counted from 1 without a gap, in the order in which they were appended.': async ({
    other,
    stores: { audit },
  }) => {
    await audit.append(eventOf('one'));
    await other.audit.append(eventOf('two'));
    await audit.append(eventOf('elsewhere', 'catalog/radio'));
    expect(await audit.append(eventOf('three'))).toMatchObject({ number: 3 });
    expect((await readAll(audit)).map(({ number, content }) => [number, (content as AuditContent).note])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ]);
  },

  'Appends at once, of one chain or of several, are all kept.': async ({ other, reopen, stores }) => {
    await together(24, (index) =>
      (index % 2 ? other : stores).audit.append(eventOf(`word ${index}`, index % 3 ? CHAIN : 'access')),
    );
    const { audit } = await reopen();
    expect([(await readAll(audit)).length, (await readAll(audit, 100, 'access')).length]).toEqual([16, 8]);
    expect(await audit.verify(CHAIN)).toEqual({ kind: 'whole', entries: 16 });
    expect(await audit.verify('access')).toEqual({ kind: 'whole', entries: 8 });
  },

  'What is read is what was appended, page by page, each entry once.': async ({ reopen, stores: { audit } }) => {
    const appended: AuditEntry[] = [];
    for (const word of ['one', 'two', 'three']) appended.push(await audit.append(eventOf(word)));
    expect(appended[0]).toMatchObject(eventOf('one'));
    const opened = (await reopen()).audit;
    for (const limit of [1, 2, 3, 4]) expect(await readAll(opened, limit)).toEqual(appended);
    expect(await readAll(opened, 5, 'contract/C-2')).toEqual([]);
  },

  'A chain as it was appended is whole.': async ({ stores: { audit } }) => {
    await appendSome(audit);
    expect(await audit.verify(CHAIN)).toEqual({ kind: 'whole', entries: 4 });
    expect(await audit.verify('contract/C-2')).toEqual({ kind: 'whole', entries: 0 });
  },

  'A chain is broken at the first entry of which anything was changed, removed or put between.': async ({
    stores: { audit },
  }) => {
    const entries = await appendSome(audit);
    const change = (changes: Partial<AuditEntry>) =>
      entries.map((entry, index) => (index === 1 ? { ...entry, ...changes } : entry));
    const broken = [
      change({ content: { note: 'other' } }),
      change({ done: { by: 'ben', at: 1_000 } }),
      change({ done: { by: 'ann', at: 1_001 } }),
      change({ action: 'create-contract' }),
      change({ contentDigest: '0'.repeat(64), content: 'erased' }),
      change({ link: '0'.repeat(64) }),
      entries.toSpliced(1, 1),
      entries.toSpliced(1, 1).map((entry, index) => ({ ...entry, number: index + 1 })),
      entries.flatMap((entry, index) => (index === 1 ? [entry, entry] : [entry])).slice(1),
    ];
    const found = await Promise.all(broken.map(verdictOf));
    expect(found.map((verdict) => verdict.kind === 'broken' && verdict.number)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 1]);
    expect(await verdictOf(entries)).toEqual({ kind: 'whole', entries: 4 });
  },

  'Erasing takes the contents out of a chain, and leaves it whole.': async ({ reopen, stores: { audit } }) => {
    await appendSome(audit);
    await audit.append(eventOf('kept', 'catalog/radio'));
    await audit.erase(CHAIN);
    await audit.append(eventOf('after'));
    const expected = ['erased', 'erased', 'erased', 'erased', eventOf('after').content];
    expect((await readAll(audit)).map(({ content }) => content)).toEqual(expected);
    const opened = (await reopen()).audit;
    expect((await readAll(opened)).map(({ content }) => content)).toEqual(expected);
    expect(await opened.verify(CHAIN)).toEqual({ kind: 'whole', entries: 5 });
    expect(await opened.verify('catalog/radio')).toEqual({ kind: 'whole', entries: 1 });
  },

  'Chains are listed in their order.': async ({ stores: { audit } }) => {
    for (const chain of ['contract/C-2', 'access', 'contract/C-10', 'catalog/radio'])
      await audit.append(eventOf('one', chain));
    expect(await audit.listChains()).toEqual(['access', 'catalog/radio', 'contract/C-10', 'contract/C-2']);
  },
};
