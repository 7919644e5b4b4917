import { describe, expect, test } from 'vitest';
import {
  answerQuestion,
  answerTimeline,
  listEntitlements,
  readDebit,
  type Amendment,
  type Answer,
  type Contract,
} from '../../../engine/index.ts';
import { seedWorld } from '../../fixtures/world.ts';

const YEAR = { from: '2026-01-01', until: '2026-12-31' };
const SILBER: Contract = {
  catalog: 'conference-tv',
  items: [{ offering: 'service-level', tier: 'silber', ...YEAR }],
};
const GOLD: Contract = { ...SILBER, items: [{ offering: 'service-level', tier: 'gold', ...YEAR }] };
const SUPPORTED: Contract = {
  catalog: 'groupios',
  items: [{ id: 'support', offering: 'support-model', tier: 'l', from: '2026-01-01' }],
  usage: [{ feature: 'support-hours', minutes: 450, at: '2026-02-01T10:00:00+01:00' }],
};
const BY_THE_HOUR: Contract = {
  catalog: 'groupios',
  items: [{ offering: 'support-model', tier: 's', from: '2026-01-01' }],
};
const THIRD_LEVEL: Contract = {
  catalog: 'connect-com',
  items: [{ offering: 'third-level-support', tier: 'gold', from: '2026-01-01' }],
};
const RENEWING: Contract = {
  catalog: 'connect-com',
  items: [{ offering: 'hardware-replacement', tier: 'standard', from: '2026-03-15' }],
  systems: [{ id: 'S-1', delivered: '2026-03-15' }],
};

type Asked = { readonly feature: string; readonly at?: string; readonly context?: object; readonly lang?: string };

function ask(contract: Contract, amendments: readonly Amendment[], asked: Asked): Answer {
  const question = { at: '2026-11-24T10:00:00+01:00', ...asked, contract: { ...contract, amendments } };
  const answer = answerQuestion(question, seedWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

const remote = { kind: 'include', id: 'SV-1', feature: 'remote-support' } as const;
const workaround = {
  kind: 'target',
  target: 'workaround',
  severity: 'major',
  amount: 1,
  unit: 'working-days',
} as const;

describe('what a customer has agreed apart from the catalog decides', () => {
  test.each<readonly [what: string, Contract, Amendment, Asked, object]>([
    [
      'a feature that the tier does not include is granted, and the reason names the amendment',
      SILBER,
      remote,
      { feature: 'remote-support' },
      {
        decision: 'granted',
        reason: { code: 'included', text: expect.stringMatching(/^Laut Sondervereinbarung „SV-1“: /) },
        amendments: [{ id: 'SV-1', kind: 'include', pointer: '/amendments/0' }],
      },
    ],
    [
      'in English too',
      SILBER,
      { ...remote, note: 'Signed in May.' },
      { feature: 'remote-support', lang: 'en' },
      {
        reason: { text: expect.stringMatching(/^By amendment “SV-1”: /) },
        amendments: [{ text: '“Support by remote access” is included by amendment “SV-1”.', note: 'Signed in May.' }],
      },
    ],
    [
      'a feature that the tier includes is denied',
      GOLD,
      { kind: 'exclude', feature: 'remote-support' },
      { feature: 'remote-support' },
      { decision: 'denied', reason: { code: 'excluded' }, amendments: [{ id: '1', kind: 'exclude' }] },
    ],
    [
      'a bigger allowance leaves more, counted as the tier counts',
      SUPPORTED,
      { kind: 'allowance', feature: 'support-hours', amount: 12, unit: 'hours' },
      { feature: 'support-hours', context: { minutes: 60 } },
      {
        decision: 'granted',
        allowance: { granted: 720, used: 450, remaining: 270 },
        amendments: [{ kind: 'allowance' }],
      },
    ],
    [
      'an allowance without limit never runs out',
      SUPPORTED,
      { kind: 'allowance', feature: 'support-hours', amount: 'unlimited', unit: 'hours' },
      { feature: 'support-hours', context: { minutes: 600 } },
      { decision: 'granted', reason: { code: 'unlimited' }, allowance: { remaining: 'unlimited' } },
    ],
    [
      'hours of somebody who pays by the hour: beyond them the hour is charged as before',
      BY_THE_HOUR,
      { kind: 'allowance', feature: 'support-hours', amount: 60, unit: 'minutes' },
      { feature: 'support-hours', context: { minutes: 120 } },
      { decision: 'chargeable', reason: { code: 'allowance-exhausted' }, charge: { net: '149.00' } },
    ],
    [
      'an hour costs what was agreed, the first one of a case as before',
      BY_THE_HOUR,
      { kind: 'price', id: 'SV-7', price: 'hour-s', amount: '100.00' },
      { feature: 'support-hours', context: { minutes: 120 } },
      { decision: 'chargeable', charge: { net: '249.00' }, amendments: [{ id: 'SV-7', kind: 'price' }] },
    ],
    [
      'a target is met sooner for one severity',
      THIRD_LEVEL,
      workaround,
      { feature: 'guaranteed-response-times', context: { severity: 'major' } },
      {
        deadlines: expect.arrayContaining([
          expect.objectContaining({ target: 'workaround', commitment: { amount: 1, unit: 'working-days' } }),
        ]),
        amendments: [{ kind: 'target', id: '1' }],
      },
    ],
    [
      'a response is promised in hours that run day and night where no calendar is left',
      SILBER,
      { kind: 'target', target: 'response', feature: 'express-replacement', amount: 2, unit: 'hours' },
      { feature: 'express-replacement' },
      { decision: 'denied', deadlines: [] },
    ],
    [
      'a term of two years goes on when the catalog’s year is over',
      SUPPORTED,
      { kind: 'term', months: 24 },
      { feature: 'support-hours', at: '2027-06-01T10:00:00+02:00' },
      { decision: 'granted', amendments: [{ kind: 'term', text: expect.stringContaining('24 Monate') }] },
    ],
    [
      'and half a year is over when the catalog’s goes on',
      SUPPORTED,
      { kind: 'term', months: 6 },
      { feature: 'support-hours', at: '2026-08-01T10:00:00+02:00' },
      { decision: 'denied', reason: { code: 'ended', text: expect.stringMatching(/^Laut Sondervereinbarung/) } },
    ],
  ])('%s', (_what, contract, amendment, asked, wanted) => {
    expect(ask(contract, [amendment], asked)).toMatchObject(wanted);
  });

  test.each<readonly [what: string, Contract, Amendment, Asked]>([
    ['an inclusion of what the tier includes', GOLD, remote, { feature: 'remote-support' }],
    ['an amendment of another feature', SILBER, remote, { feature: 'warranty' }],
    [
      'another severity’s target',
      THIRD_LEVEL,
      workaround,
      { feature: 'guaranteed-response-times', context: { severity: 'minor' } },
    ],
    [
      'a price of what is not charged',
      SUPPORTED,
      { kind: 'price', price: 'hour-l', amount: '1.00' },
      { feature: 'support-hours', context: { minutes: 15 } },
    ],
  ])('%s is no origin of an answer', (_what, contract, amendment, asked) => {
    expect(ask(contract, [amendment], asked)).toEqual(ask(contract, [], asked));
  });
});

describe('an amendment holds for its days', () => {
  const summer = { kind: 'include', feature: 'express-replacement', from: '2026-06-01', until: '2026-08-31' } as const;

  test.each([
    ['before its first day', '2026-05-31T23:59:59+02:00', 'denied', null, '2026-06-01T00:00:00+02:00'],
    [
      'on its first day',
      '2026-06-01T00:00:00+02:00',
      'granted',
      '2026-06-01T00:00:00+02:00',
      '2026-09-01T00:00:00+02:00',
    ],
    [
      'on its last day',
      '2026-08-31T23:59:59+02:00',
      'granted',
      '2026-06-01T00:00:00+02:00',
      '2026-09-01T00:00:00+02:00',
    ],
  ])('%s', (_when, at, decision, from, until) => {
    const answer = ask(SILBER, [summer], { feature: 'express-replacement', at });
    expect(answer.decision).toBe(decision);
    expect(answer.validity).toMatchObject({ ...(from !== null && { from }), until, because: 'amendment' });
  });

  test('and two that follow each other say each its own', () => {
    const hours = { kind: 'allowance', feature: 'support-hours', unit: 'hours' } as const;
    const both = [
      { ...hours, amount: 10, until: '2026-06-30' },
      { ...hours, amount: 20, from: '2026-07-01' },
    ];
    const granted = ['2026-06-30T12:00:00+02:00', '2026-07-01T12:00:00+02:00'].map(
      (at) => ask(SUPPORTED, both, { feature: 'support-hours', at }).allowance?.granted,
    );
    expect(granted).toEqual([600, 1200]);
  });
});

describe('everything that asks a contract sees its amendments', () => {
  test('the list of entitlements', () => {
    const at = '2026-11-24T10:00:00+01:00';
    const listed = listEntitlements({ contract: { ...SILBER, amendments: [remote] }, at }, seedWorld);
    const own = (listed.ok ? listed.value.entitlements : []).filter(({ feature }) => feature === 'remote-support');
    expect(own).toEqual([{ feature: 'remote-support', ...ask(SILBER, [remote], { feature: 'remote-support' }) }]);
  });

  test('the debit of a use', () => {
    const use = { feature: 'support-hours', minutes: 20, at: '2026-11-24T10:00:00+01:00' };
    const { usage: _, ...kept } = SUPPORTED;
    const amendments = [{ kind: 'allowance', feature: 'support-hours', amount: 12, unit: 'hours' }] as const;
    const terms = readDebit(use, { ...kept, amendments }, seedWorld);
    expect(terms).toMatchObject({ ok: true, value: { item: 'support', grantedMinutes: 720, meteredMinutes: 30 } });
  });

  test('an alternative: no higher tier is proposed for what was excluded, whatever the tier', () => {
    const kinds = ask(SILBER, [{ kind: 'exclude', feature: 'remote-support' }], { feature: 'remote-support' });
    expect(ask(SILBER, [], { feature: 'remote-support' }).alternatives).not.toEqual([]);
    expect(kinds.alternatives).toEqual([]);
  });

  test('the timeline: another notice period moves the last day to cancel', () => {
    const daysOf = (amendments: readonly Amendment[]) => {
      const timeline = answerTimeline({ contract: { ...RENEWING, amendments }, until: '2027-12-31' }, seedWorld);
      const events = timeline.ok ? timeline.value.events : [];
      return events.filter(({ kind }) => kind === 'last-cancellation').map(({ date }) => date);
    };
    expect(daysOf([])).toEqual(['2026-12-14', '2027-12-14']);
    expect(daysOf([{ kind: 'notice', months: 1 }])).toEqual(['2027-02-14']);
  });
});

describe('an amendment that cannot be meant is told with its place', () => {
  test.each<readonly [what: string, Contract, readonly object[], readonly string[]]>([
    ['an unknown feature', SILBER, [{ ...remote, feature: 'x' }], ['unknown-feature /feature']],
    ['an unknown item', SILBER, [{ ...remote, item: '9' }], ['unknown-item /item']],
    ['an unknown price', SILBER, [{ kind: 'price', price: 'x', amount: '1.00' }], ['unknown-price /price']],
    [
      'an unknown target, severity and calendar, all at once',
      THIRD_LEVEL,
      [{ ...workaround, target: 'x', severity: 'y', calendar: 'z' }],
      ['unknown-target /target', 'unknown-severity /severity', 'unknown-calendar /calendar'],
    ],
    [
      'a last day before the first',
      SILBER,
      [{ ...remote, from: '2026-02-01', until: '2026-01-31' }],
      ['bad-period /until'],
    ],
    ['a day that is far away', SILBER, [{ ...remote, from: '2999-01-01' }], ['bad-date /from']],
    ['an unknown member', SILBER, [{ ...remote, amount: 5 }], ['bad-shape /amount']],
    [
      'a feature of another offering',
      { ...RENEWING },
      [{ kind: 'include', feature: 'remote-support' }],
      ['amendment-fits-no-item '],
    ],
    ['notice of a term that does not renew', SILBER, [{ kind: 'notice', months: 1 }], ['amendment-fits-no-item ']],
    [
      'an allowance of what nobody counts',
      SILBER,
      [{ kind: 'allowance', feature: 'warranty', amount: 5, unit: 'hours' }],
      ['not-metered /feature'],
    ],
    [
      'a value in another unit than the tiers’',
      SILBER,
      [{ kind: 'include', feature: 'response-time', value: { amount: 1, unit: 'persons' } }],
      ['wrong-unit /value/unit'],
    ],
    [
      'working days of a clock that runs day and night',
      GOLD,
      [{ kind: 'target', target: 'notice', amount: 1, unit: 'working-days' }],
      ['wrong-unit /unit'],
    ],
  ])('%s', (_what, contract, amendments, wanted) => {
    expect(issuesOf(contract, amendments)).toEqual(
      wanted.map((issue) => issue.replace(' ', ' /contract/amendments/0')),
    );
  });

  test.each<readonly [what: string, readonly object[], boolean]>([
    ['one feature included and excluded', [remote, { ...remote, id: '2', kind: 'exclude' }], true],
    [
      'on days that meet',
      [
        { ...remote, until: '2026-06-01' },
        { ...remote, id: '2', from: '2026-06-01' },
      ],
      true,
    ],
    [
      'on days that follow each other',
      [
        { ...remote, until: '2026-05-31' },
        { ...remote, id: '2', from: '2026-06-01' },
      ],
      false,
    ],
    ['for one item and for all', [remote, { ...remote, id: '2', item: '1' }], true],
    ['two features', [remote, { ...remote, id: '2', feature: 'express-replacement' }], false],
  ])('%s: %s', (_what, amendments, isRefused) => {
    const wanted = isRefused ? ['overlapping-amendments /contract/amendments/1'] : [];
    expect(issuesOf(SILBER, amendments)).toEqual(wanted);
  });

  test('an id that is used twice', () => {
    const twice = [remote, { ...remote, feature: 'express-replacement' }];
    expect(issuesOf(SILBER, twice)).toEqual(['duplicate-id /contract/amendments/1/id']);
  });
});

function issuesOf(contract: Contract, amendments: readonly object[]): readonly string[] {
  const question = { contract: { ...contract, amendments }, at: '2026-11-24T10:00:00+01:00' };
  const answer = answerQuestion({ ...question, feature: featureOf(contract) }, seedWorld);
  return answer.ok ? [] : answer.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Some feature that the contract's catalog has. */
function featureOf({ catalog }: Contract): string {
  return catalog === 'conference-tv' ? 'warranty' : 'remote-support';
}
