import { describe, expect, test } from 'vitest';
import type { Amendment, Catalog, Contract, Quote } from '../../../engine/generated/types.ts';
import { answerQuote } from '../../../engine/money/quote.ts';
import { readCatalog, readJson, revisionOf, seedWorld, worldOf } from '../../fixtures/world.ts';

type Patch = { readonly op: string; readonly path: string; readonly value: unknown };

/** voip-service with rates, to prove that they compute. */
function ratedVoip(): Catalog {
  const catalog = structuredClone<unknown>(readCatalog('voip-service')) as Record<string, unknown>;
  for (const { op, path, value } of readJson<readonly Patch[]>('test/cases/voip-rates.patch.json')) {
    const steps = path.split('/').slice(1);
    const last = steps.pop() ?? '';
    const parent = steps.reduce(
      (node, step) => node[step] as Record<string, unknown>,
      catalog as Record<string, unknown>,
    );
    if (op === 'test') expect(parent[last]).toBe(value);
    else parent[last] = value;
  }
  return catalog as unknown as Catalog;
}

const world = worldOf([revisionOf(ratedVoip())]);

function quote(body: unknown, inWorld = seedWorld): Quote {
  const answer = answerQuote(body, inWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

function issuesOf(body: unknown, inWorld = seedWorld): readonly (readonly [string, string])[] {
  const answer = answerQuote(body, inWorld);
  return answer.ok ? [] : answer.issues.map(({ code, pointer }) => [code, pointer] as const);
}

const work = (from: string, until: string, kind = 'work') => ({ kind, from: `${from}+01:00`, until: `${until}+01:00` });
const monday = (from: string, until: string, kind = 'work') => work(`2026-11-23T${from}`, `2026-11-23T${until}`, kind);

describe('work by the standard service equals sums by hand', () => {
  test.each<[string, object[], string]>([
    ['25 minutes on a Monday', [monday('10:00', '10:25')], '65.00'],
    ['25 minutes on a Saturday', [work('2026-11-21T10:00', '2026-11-21T10:25')], '97.50'],
    ['over six in the evening', [monday('17:50', '18:15')], '86.67'],
    ['an hour of travel', [monday('10:00', '11:00', 'travel')], '65.00'],
    [
      'there, work and back',
      [monday('09:00', '09:30', 'travel'), monday('09:30', '11:00'), monday('11:00', '11:30', 'travel')],
      '260.00',
    ],
    ['no work at all', [], '0.00'],
    ['work that ends when it starts', [monday('10:00', '10:00')], '0.00'],
  ])('%s', (_, entries, net) => {
    expect(quote({ catalog: 'all-connect', work: entries })).toMatchObject({
      net,
      once: net,
      perYear: '0.00',
      onRequest: false,
    });
  });
});

describe('fees of items', () => {
  test('a tier by the year', () => {
    const answer = quote({ catalog: 'groupios', items: [{ offering: 'support-model', tier: 'l' }], lang: 'en' });
    expect(answer).toEqual({
      lines: [
        {
          text: 'Model L, per year',
          period: 'year',
          quantity: 1,
          unit: 'years',
          rate: '899.00',
          surcharge: 0,
          net: '899.00',
          pointer: '/items/0',
        },
      ],
      once: '0.00',
      perYear: '899.00',
      net: '899.00',
      currency: 'EUR',
      onRequest: false,
      catalog: { id: 'groupios', revision: 1, digest: '0'.repeat(64) },
      at: '2026-11-24T10:00:00+01:00',
    });
  });

  test.each<[string, object, string | null]>([
    [
      '49 licences at the first rate',
      { offering: 'software-maintenance', tier: 'standard', drivers: { licences: 49 } },
      '1176.00',
    ],
    [
      '50 licences, all at the second',
      { offering: 'software-maintenance', tier: 'standard', drivers: { licences: 50 } },
      '1050.00',
    ],
    [
      'a year of 20 hours a month',
      { offering: 'hour-package', tier: 'standard', drivers: { supportHours: 20 } },
      '35976.00',
    ],
    ['half an hour a month', { offering: 'hour-package', tier: 'standard', drivers: { supportHours: 0.5 } }, '1080.00'],
    [
      'an option on top',
      { offering: 'sla', tier: 'sla-4h', options: ['phone-contact'], drivers: { extensions: 30 } },
      '1560.00',
    ],
    ['no licences', { offering: 'software-maintenance', tier: 'standard', drivers: { licences: 0 } }, '0.00'],
  ])('%s', (_, item, net) => {
    expect(quote({ catalog: 'voip-rated', items: [item] }, world).net).toBe(net);
  });

  test('hardware cost to the cent, beside the agreement that hardware maintenance requires', () => {
    const hardware = { offering: 'hardware-maintenance', tier: 'standard', drivers: { hardwareValue: 10_000.1 } };
    const agreement = { offering: 'sla', tier: 'sla-4h', drivers: { extensions: 30 } };
    const { lines } = quote({ catalog: 'voip-rated', items: [hardware, agreement] }, world);
    expect(lines[0]?.net).toBe('1200.01');
  });

  test('rates on request leave sums open, whatever is known of the numbers', () => {
    const answer = quote({ catalog: 'voip-service', items: [{ offering: 'sla', tier: 'sla-4h' }] });
    expect(answer).toMatchObject({ net: null, perYear: null, once: '0.00', onRequest: true });
  });

  test('a tier or an option that the catalog names no price for is on request', () => {
    const item = { offering: 'service-level', tier: 'gold', options: ['proactive-support'] };
    const { lines, net } = quote({ catalog: 'conference-tv', items: [item] });
    expect(lines.map(({ text, rate }) => [text, rate])).toEqual([
      ['Service-Level, Gold', null],
      [readCatalog('conference-tv').features.find(({ id }) => id === 'proactive-support')?.title['de'], null],
    ]);
    expect(net).toBeNull();
  });

  test('a tier that is paid by use has no fee', () => {
    expect(quote({ catalog: 'groupios', items: [{ offering: 'support-model', tier: 's' }] })).toMatchObject({
      lines: [],
      net: '0.00',
      onRequest: false,
    });
  });
});

describe('work of an item', () => {
  const model = (tier: string) => [{ offering: 'support-model', tier }];
  test.each<[string, string, object[], string]>([
    ['within the hours of model M', 'm', [monday('10:00', '14:00')], '499.00'],
    ['one minute beyond them', 'm', [monday('10:00', '14:01')], '598.00'],
    [
      'two entries use them up in the order of time',
      'm',
      [monday('15:00', '17:00'), monday('09:00', '12:00')],
      '598.00',
    ],
    ['model S counts one first hour for the case', 's', [monday('09:00', '10:00'), monday('11:00', '12:00')], '278.00'],
  ])('%s', (_, tier, entries, net) => {
    expect(quote({ catalog: 'groupios', items: model(tier), work: entries }).net).toBe(net);
  });

  test('hours that the contract contains are shown as such', () => {
    const { lines } = quote({ catalog: 'groupios', items: model('m'), work: [monday('10:00', '15:01')], lang: 'en' });
    expect(lines.slice(1).map(({ text, quantity, net }) => [text, quantity, net])).toEqual([
      ['Working time, part of the contract', 4, '0.00'],
      ['Working time, 2 × 60 minutes', 2, '198.00'],
    ]);
  });

  test('an offering that is named prices its work, bought or not', () => {
    const named = { ...monday('10:00', '11:00'), offering: 'support-model' };
    expect(quote({ catalog: 'groupios', work: [named] }).net).toBe('149.00');
  });

  test('hours without limit cost nothing, and what no catalog prices is on request', () => {
    const unlimited = quote({
      catalog: 'connect-com',
      items: [{ offering: 'third-level-support', tier: 'gold' }],
      work: [monday('10:00', '11:00')],
    });
    expect(unlimited).toMatchObject({ once: '0.00', perYear: null });
    expect(quote({ catalog: 'conference-tv', work: [monday('10:00', '11:00')] })).toMatchObject({
      net: null,
      onRequest: true,
    });
  });
});

describe('a quote for a contract has the prices that were agreed with its customer', () => {
  const customer = (amendments: readonly Amendment[], offering = 'support-model', tier = 's'): Contract => ({
    catalog: 'groupios',
    items: [{ id: 'support', offering, tier, from: '2026-01-01' }],
    amendments,
  });
  const fee = { kind: 'price', id: 'SV-3', price: 'year-l', amount: '800.00' } as const;
  const hour = { kind: 'price', id: 'SV-7', price: 'hour-s', amount: '100.00', note: 'signed in May' } as const;
  const l = [{ offering: 'support-model', tier: 'l' }];
  const told = ({ lines }: Quote) => lines.map(({ amendment, net }) => [net, amendment?.id]);

  test.each<[string, Contract | undefined, object, (readonly [net: string, amendment: string | undefined])[]]>([
    ['a fee', customer([fee]), { items: l }, [['800.00', 'SV-3']]],
    [
      'a fee of the item that has the offering',
      customer([{ ...fee, item: 'support' }]),
      { items: l },
      [['800.00', 'SV-3']],
    ],
    [
      'the catalog’s fee until the day comes',
      customer([{ ...fee, from: '2026-11-25' }]),
      { items: l },
      [['899.00', undefined]],
    ],
    [
      'the catalog’s fee once the last day is over',
      customer([{ ...fee, until: '2026-11-23' }]),
      { items: l },
      [['899.00', undefined]],
    ],
    ['a fee on the last day', customer([{ ...fee, until: '2026-11-24' }]), { items: l }, [['800.00', 'SV-3']]],
    [
      'an hour beyond the first of a case, which stays as it was',
      customer([hour]),
      { work: [monday('09:00', '11:00')] },
      [
        ['149.00', undefined],
        ['100.00', 'SV-7'],
      ],
    ],
    ['nothing else where nothing is agreed', customer([]), { items: l }, [['899.00', undefined]]],
  ])('%s', (_, contract, asked, lines) => {
    expect(told(quote({ catalog: 'groupios', contract, ...asked }))).toEqual(lines);
  });

  test('and says in words whose they are', () => {
    const { lines } = quote({
      catalog: 'groupios',
      contract: customer([hour]),
      work: [monday('09:00', '11:00')],
      lang: 'en',
    });
    expect(lines[1]?.amendment).toEqual({
      id: 'SV-7',
      kind: 'price',
      text: expect.stringMatching(/^For “.+” this holds by amendment “SV-7”: /),
      note: 'signed in May',
      pointer: '/amendments/0',
    });
  });

  test.each<[string, unknown, string, string]>([
    ['one of another catalog', { catalog: 'all-connect', items: [] }, 'contract-of-other-catalog', '/contract'],
    ['one that is not known', 'C-9', 'unknown-contract', '/contract'],
    [
      'one with an unknown price',
      customer([{ ...hour, price: 'gift' }]),
      'unknown-price',
      '/contract/amendments/0/price',
    ],
  ])('but %s is refused', (_, contract, code, pointer) => {
    expect(issuesOf({ catalog: 'groupios', contract })).toEqual([[code, pointer]]);
  });
});

describe('what cannot be quoted says why, all at once', () => {
  test('names, options and numbers', () => {
    const items = [
      { offering: 'sla', tier: 'gold', options: ['phone-contact', 'gift'] },
      { offering: 'nothing', tier: 'x' },
      { offering: 'software-maintenance', tier: 'standard', drivers: { seats: 3 } },
      { offering: 'software-maintenance', tier: 'standard' },
    ];
    expect(issuesOf({ catalog: 'voip-rated', items }, world)).toEqual([
      ['unknown-tier', '/items/0/tier'],
      ['unknown-option', '/items/0/options/1'],
      ['unknown-offering', '/items/1/offering'],
      ['unknown-attribute', '/items/2/drivers/seats'],
      ['missing-driver', '/items/3/drivers/licences'],
    ]);
  });

  test('an option of another tier', () => {
    const items = [{ offering: 'service-level', tier: 'silber', options: ['managed-service'] }];
    expect(issuesOf({ catalog: 'conference-tv', items })).toEqual([['option-not-available', '/items/0/options/0']]);
  });

  test('an offering without the one that it requires', () => {
    const items = [{ offering: 'hardware-maintenance', tier: 'standard' }];
    expect(issuesOf({ catalog: 'voip-service', items })).toEqual([['requires-offering', '/items/0/offering']]);
  });

  test('instants and periods of work', () => {
    const entries = [
      { kind: 'work', from: '2026-11-23T10:00:00', until: '2026-11-23T11:00:00+01:00' },
      monday('11:00', '10:00'),
      work('2026-11-23T10:00', '2126-11-23T10:00'),
      { ...monday('10:00', '11:00'), offering: '__proto__' },
    ];
    expect(issuesOf({ catalog: 'all-connect', work: entries })).toEqual([
      ['bad-instant', '/work/0/from'],
      ['bad-period', '/work/1/until'],
      ['bad-period', '/work/2/until'],
      ['unknown-offering', '/work/3/offering'],
    ]);
  });

  test.each<[string, object, string, string]>([
    ['an unknown catalog', { catalog: 'constructor' }, 'unknown-catalog', '/catalog'],
    ['a time before the first revision', { catalog: 'groupios', at: '2009-12-31T12:00:00Z' }, 'no-revision', '/at'],
    ['an instant without offset', { catalog: 'groupios', at: '2026-01-01T12:00:00' }, 'bad-instant', '/at'],
    ['another shape', { catalog: 'groupios', item: [] }, 'bad-shape', '/item'],
    [
      'a negative number',
      { catalog: 'voip-service', items: [{ offering: 'sla', tier: 'sla-4h', drivers: { extensions: -1 } }] },
      'bad-amount',
      '/items/0/drivers/extensions',
    ],
  ])('%s', (_, body, code, pointer) => {
    expect(issuesOf(body)).toEqual([[code, pointer]]);
  });
});
