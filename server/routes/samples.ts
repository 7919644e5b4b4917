import type {
  Contract,
  ContractAmendment,
  ContractCancellation,
  ContractCreation,
  ContractReplacement,
  NewKey,
  NewUser,
  Question,
  QuoteDocumentRequest,
  QuoteRequest,
  RecommendationRequest,
  TimelineRequest,
  UsageDebit,
  UsageReversal,
  UserChange,
} from '../../engine/index.ts';

const contract: Contract = {
  catalog: 'conference-tv',
  customer: 'ACME GmbH',
  items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01', until: '2026-12-31' }],
};

const at = '2026-11-24T10:00:00+01:00';

/** The question that the documentation and the first start show. */
export const sampleQuestion: Question = { contract, feature: 'remote-support', at, lang: 'en' };

export const sampleBatch = {
  contract,
  at,
  lang: 'en',
  questions: [{ feature: 'remote-support' }, { feature: 'on-site-exchange' }],
};

export const sampleEntitlements = { contract, at, lang: 'en' };

export const sampleCalendarTrial = {
  calendar: { timeZone: 'Europe/Berlin', hours: { mon: [['08:00', '18:00']], tue: [['08:00', '18:00']] } },
  op: 'add',
  start: '2026-11-23T17:00:00+01:00',
  amountMinutes: 120,
};

export const sampleQuote: QuoteRequest = {
  catalog: 'all-connect',
  at,
  lang: 'en',
  work: [
    { kind: 'work', from: '2026-11-23T17:50:00+01:00', until: '2026-11-23T18:15:00+01:00' },
    { kind: 'travel', from: '2026-11-23T16:50:00+01:00', until: '2026-11-23T17:50:00+01:00' },
  ],
};

export const sampleQuoteDocument: QuoteDocumentRequest = {
  quote: { catalog: 'groupios', items: [{ offering: 'support-model', tier: 'l' }], at, lang: 'en' },
  customer: { name: 'ACME GmbH', address: ['Musterstraße 1', '12345 Musterstadt'] },
  number: '2026-0042',
  validUntil: '2026-12-31',
};

export const sampleNeeds: RecommendationRequest = {
  catalog: 'groupios',
  offering: 'support-model',
  needs: { features: ['support-hours'], hours: 8 },
  at,
  lang: 'en',
};

export const sampleTimeline: TimelineRequest = { contract, lang: 'en' };

const supported = {
  catalog: 'groupios',
  customer: 'ACME GmbH',
  items: [{ id: '1', offering: 'support-model', tier: 'l', from: '2026-01-01' }],
} as const satisfies Contract;

export const sampleCreation: ContractCreation = { id: 'C-2', contract: supported, note: 'order 4711' };

export const sampleReplacement: ContractReplacement = { contract: { ...supported, customer: 'ACME SE' } };

export const sampleAmendment: ContractAmendment = { customer: 'ACME SE', note: 'the customer changed its form' };

export const sampleCancellation: ContractCancellation = { received: '2026-09-15', note: 'letter of 15 September' };

export const sampleDebit: UsageDebit = {
  feature: 'support-hours',
  minutes: 25,
  at: '2026-11-24T10:00:00+01:00',
  case: 'T-1',
};

export const sampleReversal: UsageReversal = { note: 'debited to the wrong contract' };

export const sampleUser: NewUser = { name: 'Ada', password: 'a good long password', role: 'admin' };

export const sampleUserChange: UserChange = { password: 'an even longer password' };

export const sampleKey: NewKey = { label: 'support desk', scopes: ['ask', 'write'], catalogs: ['conference-tv'] };
