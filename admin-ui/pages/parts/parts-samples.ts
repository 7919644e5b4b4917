import type { Answer, CandidateExplanation, Catalog, Segment } from '../../../engine/index.ts';

export const tones = ['plain', 'accent', 'granted', 'chargeable', 'denied'] as const;

export const tiers = [
  { value: 'silber', label: 'Silber' },
  { value: 'gold', label: 'Gold' },
  { value: 'platin', label: 'Platin' },
];

/** Just enough of a catalog for an answer to be shown. */
export const sampleCatalog: Catalog = {
  format: 1,
  id: 'sample',
  effectiveFrom: '2026-01-01',
  title: { de: 'Muster' },
  vendor: { name: 'Muster', contacts: [] },
  languages: ['de'],
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  calendars: [{ id: 'business', title: { de: 'Geschäftszeiten' }, hours: {} }],
  targets: [{ id: 'response', title: { de: 'Reaktion' } }],
  features: [{ id: 'remote', title: { de: 'Fernzugriff' } }],
  offerings: [
    {
      id: 'service',
      title: { de: 'Service' },
      tiers: [{ id: 'gold', title: { de: 'Gold' }, cells: { remote: { kind: 'included' } } }],
    },
  ],
};

const granted: Answer = {
  decision: 'granted',
  reason: {
    code: 'included',
    text: 'Fernzugriff gehört zur Stufe Gold.',
    rule: 'cell/included',
    pointer: '/catalog/offerings/0/tiers/0/cells/remote',
  },
  reasons: [
    {
      code: 'included',
      text: 'Fernzugriff gehört zur Stufe Gold.',
      rule: 'cell/included',
      pointer: '/catalog/offerings/0/tiers/0/cells/remote',
    },
  ],
  grantedBy: { item: '1', offering: 'service', tier: 'gold', option: null },
  value: { amount: 10, unit: 'hours', period: 'term' },
  conditions: [{ code: 'possible', text: 'Soweit es technisch möglich ist.' }],
  allowance: { unit: 'minutes', granted: 600, used: 120, remaining: 480 },
  deadlines: [
    {
      target: 'response',
      due: '2026-11-25T09:00:00+01:00',
      commitment: { amount: 2, unit: 'hours' },
      calendar: 'business',
    },
  ],
  charge: null,
  alternatives: [],
  validity: { from: '2026-11-24T08:00:00+01:00', until: '2026-11-24T18:00:00+01:00', because: 'calendar' },
  catalog: { id: 'sample', revision: 3, digest: '0'.repeat(64) },
  at: '2026-11-24T17:00:00+01:00',
};

/** A clock that rests over a night. */
export const sampleClock: readonly Segment[] = [
  { from: Date.parse('2026-11-24T17:00:00+01:00'), until: Date.parse('2026-11-24T18:00:00+01:00'), open: true },
  { from: Date.parse('2026-11-24T18:00:00+01:00'), until: Date.parse('2026-11-25T08:00:00+01:00'), open: false },
  { from: Date.parse('2026-11-25T08:00:00+01:00'), until: Date.parse('2026-11-25T09:00:00+01:00'), open: true },
];

const chargeable: Answer = {
  ...granted,
  decision: 'chargeable',
  reason: {
    ...granted.reason,
    code: 'pay-per-use',
    text: 'Fernzugriff erhalten Sie gern; abgerechnet wird nach Aufwand.',
  },
  value: null,
  allowance: null,
  deadlines: [],
  charge: {
    currency: 'EUR',
    net: '97.50',
    lines: [{ text: 'Technikerstunde', quantity: 0.5, unit: 'hours', rate: '130.00', surcharge: 50, net: '97.50' }],
  },
};

const denied: Answer = {
  ...granted,
  decision: 'denied',
  reason: { ...granted.reason, code: 'excluded', text: 'Fernzugriff ist in Silber nicht enthalten.' },
  value: null,
  allowance: null,
  deadlines: [],
  conditions: [],
  alternatives: [
    { kind: 'tier', offering: 'service', id: 'gold', text: 'Gold enthält es.' },
    { kind: 'wait', until: '2026-11-30T08:00:00+01:00', text: 'Wieder ab Mo., 30.11.2026, 08:00.' },
  ],
  validity: { from: null, until: null, because: null },
};

/** One answer of each decision. */
export const sampleAnswers: readonly Answer[] = [granted, chargeable, denied];

/** What was asked of one candidate. */
export const sampleExplanation: CandidateExplanation = {
  candidate: { item: '1', offering: 'service', tier: 'gold', option: null },
  rules: [
    {
      rule: 'cell/included',
      code: 'included',
      outcome: 'fired',
      conditions: {
        result: true,
        all: [
          { result: true, fact: 'cell', path: '/kind', operator: 'equal', value: 'included', factResult: 'included' },
          {
            result: true,
            not: {
              result: false,
              fact: 'lifecycle',
              path: '/ended',
              operator: 'equal',
              value: true,
              factResult: false,
            },
          },
        ],
      },
    },
    {
      rule: 'exclusion/cause',
      code: 'cause-excluded',
      outcome: 'unknown',
      conditions: {
        result: 'unknown',
        any: [{ result: 'unknown', fact: 'context', path: '/cause', operator: 'equal', value: 'wear' }],
      },
    },
  ],
};
