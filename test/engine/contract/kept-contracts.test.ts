import { describe, expect, test } from 'vitest';
import {
  amendContract,
  cancelItems,
  concludeContract,
  readDebit,
  replaceContract,
  type ConcludedContract,
  type Contract,
} from '../../../engine/index.ts';
import { seedWorld } from '../../fixtures/world.ts';

const SUPPORTED: Contract = {
  catalog: 'groupios',
  items: [{ offering: 'support-model', tier: 'l', from: '2026-01-01' }],
};
const RENEWING: ConcludedContract = {
  catalog: 'connect-com',
  items: [{ id: '1', offering: 'hardware-replacement', tier: 'standard', from: '2026-03-15', revision: 1 }],
  systems: [{ id: 'S-1', delivered: '2026-03-15' }],
};

function kept(contract: Contract): ConcludedContract {
  const concluded = concludeContract({ contract }, seedWorld);
  if (!concluded.ok) throw new Error(JSON.stringify(concluded.issues));
  return concluded.value.contract;
}

type Read =
  { readonly ok: true } | { readonly ok: false; readonly issues: readonly { code: string; pointer: string }[] };

function issuesOf(read: Read): readonly string[] {
  return read.ok ? [] : read.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('a contract that is concluded', () => {
  test('has its items named and bound to the revision in force on their first day', () => {
    expect(kept(SUPPORTED).items).toEqual([
      { id: '1', offering: 'support-model', tier: 'l', from: '2026-01-01', revision: 1 },
    ]);
  });

  test('keeps its amendments as they were sent', () => {
    const amendments = [{ kind: 'term', months: 24 }] as const;
    expect(kept({ ...SUPPORTED, amendments }).amendments).toEqual(amendments);
  });

  test.each([
    ['usage, which is debited instead', { ...SUPPORTED, usage: [] }, ['bad-shape /contract/usage']],
    [
      'two faults, told at once',
      {
        ...SUPPORTED,
        items: [{ offering: 'x', tier: 'l', from: '2026-01-01' }],
        amendments: [{ kind: 'term', months: 6, item: '9' }],
      },
      ['unknown-offering /contract/items/0/offering', 'unknown-item /contract/amendments/0/item'],
    ],
  ])('is refused with %s', (_what, contract, issues) => {
    expect(issuesOf(concludeContract({ contract }, seedWorld))).toEqual(issues);
  });

  test('is replaced by one that keeps the revision of what stays', () => {
    const replaced = replaceContract({ contract: { ...SUPPORTED, customer: 'ACME' } }, kept(SUPPORTED), seedWorld);
    expect(replaced).toMatchObject({ ok: true, value: { contract: { customer: 'ACME', items: [{ revision: 1 }] } } });
  });

  test('is amended in the members that are named, the others stay', () => {
    const before = kept({ ...SUPPORTED, customer: 'ACME' });
    const amended = amendContract({ amendments: [{ kind: 'term', months: 6 }], note: 'agreed' }, before, seedWorld);
    expect(amended).toMatchObject({
      ok: true,
      value: { note: 'agreed', contract: { customer: 'ACME', items: before.items, amendments: [{ months: 6 }] } },
    });
  });
});

describe('a contract that is cancelled', () => {
  test.each<readonly [what: string, amendments: NonNullable<Contract['amendments']>, received: string, end: string]>([
    ['in time ends with its term', [], '2026-12-14', '2027-03-14'],
    ['a day late ends a term later', [], '2026-12-15', '2028-03-14'],
    [
      'a day late for the catalog is in time for an agreed notice',
      [{ kind: 'notice', months: 1 }],
      '2026-12-15',
      '2027-03-14',
    ],
    [
      'ends with the term that was agreed',
      [{ kind: 'term', months: 24, renewal: { months: 6, noticeMonths: 3 } }],
      '2026-12-15',
      '2028-03-14',
    ],
  ])('%s', (_what, amendments, received, end) => {
    const cancelled = cancelItems({ received }, { ...RENEWING, amendments }, seedWorld);
    expect(cancelled).toMatchObject({ ok: true, value: { cancelledTo: end } });
  });

  test('must name items that there are, and a day that its notice allows', () => {
    const received = '2026-12-15';
    expect(issuesOf(cancelItems({ received, items: ['9'] }, RENEWING, seedWorld))).toEqual(['unknown-item /items/0']);
    expect(issuesOf(cancelItems({ received, to: '2027-03-14' }, RENEWING, seedWorld))).toEqual(['not-cancellable /to']);
  });
});

describe('a use that is debited', () => {
  const use = { feature: 'support-hours', minutes: 20, at: '2026-11-24T10:00:00+01:00' };

  test('counts in begun intervals, in the period that it lies in, against what the item grants', () => {
    expect(readDebit(use, kept(SUPPORTED), seedWorld)).toMatchObject({
      ok: true,
      value: {
        item: '1',
        meteredMinutes: 30,
        grantedMinutes: 480,
        allowsOverage: true,
        period: { from: '2026-01-01', until: '2027-01-01' },
      },
    });
  });

  test.each([
    ['before the first day', { at: '2025-12-31T23:59:00+01:00' }, ['not-metered /feature']],
    ['after the last day', { at: '2027-01-01T00:00:00+01:00' }, ['not-metered /feature']],
    ['of an unknown feature', { feature: 'x' }, ['unknown-feature /feature']],
    ['of an unknown item', { item: '9' }, ['unknown-item /item']],
    ['without an offset', { at: '2026-11-24T10:00:00' }, ['bad-instant /at']],
    ['of fewer than no minutes', { minutes: -1 }, ['bad-amount /minutes']],
  ])('is refused %s', (_what, other, issues) => {
    expect(issuesOf(readDebit({ ...use, ...other }, kept(SUPPORTED), seedWorld))).toEqual(issues);
  });

  test('is that of an amended allowance on the days that it holds', () => {
    const agreed = { kind: 'allowance', feature: 'support-hours', amount: 'unlimited', unit: 'hours' } as const;
    const contract = kept({ ...SUPPORTED, amendments: [{ ...agreed, until: '2026-06-30' }] });
    const granted = ['2026-06-30T23:00:00+02:00', '2026-07-01T00:00:00+02:00'].map((at) => {
      const terms = readDebit({ ...use, at }, contract, seedWorld);
      return terms.ok && terms.value.grantedMinutes;
    });
    expect(granted).toEqual(['unlimited', 480]);
  });
});
