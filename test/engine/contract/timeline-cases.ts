import type { ContractItem, ContractSystem } from '../../../engine/index.ts';

/** A contract with connect-com, the days that are asked for, and every day that its timeline tells. */
export type TimelineCase = {
  readonly title: string;
  readonly items: readonly ContractItem[];
  readonly systems?: readonly ContractSystem[];
  readonly from: string;
  readonly until: string;
  /** Date and kind, with the system that sets the day. */
  readonly events: readonly string[];
};

const replacement = { offering: 'hardware-replacement', tier: 'standard' };
const silver = { offering: 'third-level-support', tier: 'silber' };
const gold = { offering: 'third-level-support', tier: 'gold' };

export const timelineCases: readonly TimelineCase[] = [
  {
    title:
      'hardware replacement runs for seven years from delivery, renewed each year, and is paid from the next month on',
    items: [{ ...replacement, from: '2026-03-15' }],
    systems: [{ id: 'S-1', delivered: '2026-03-15' }],
    from: '2026-01-01',
    until: '2028-12-31',
    events: [
      '2026-03-15 start',
      '2026-04-01 fee-start S-1',
      '2026-12-14 last-cancellation',
      '2027-03-15 renewal',
      '2027-12-14 last-cancellation',
      '2028-03-15 renewal',
      '2028-12-14 last-cancellation',
    ],
  },
  {
    title: 'the last of seven years needs no notice, since no new term follows',
    items: [{ ...replacement, from: '2026-03-15' }],
    systems: [{ id: 'S-1', delivered: '2026-03-15' }],
    from: '2031-12-01',
    until: '2034-12-31',
    events: ['2031-12-14 last-cancellation', '2032-03-15 renewal', '2033-03-14 term-limit S-1'],
  },
  {
    title: 'End of Service ends it earlier, on the first day that is not covered',
    items: [{ ...replacement, from: '2026-03-15' }],
    systems: [{ id: 'S-1', delivered: '2026-03-15', endOfService: '2027-02-01', endOfServiceAnnounced: '2026-01-01' }],
    from: '2026-01-01',
    until: '2034-12-31',
    events: ['2026-03-15 start', '2026-04-01 fee-start S-1', '2027-02-01 end-of-service S-1'],
  },
  {
    title: 'an agreed last day ends it before the limit; what lies after is not told',
    items: [{ ...replacement, from: '2026-03-15', until: '2027-06-30' }],
    systems: [{ id: 'S-1', delivered: '2026-03-15', endOfService: '2030-01-01' }],
    from: '2026-01-01',
    until: '2034-12-31',
    events: [
      '2026-03-15 start',
      '2026-04-01 fee-start S-1',
      '2026-12-14 last-cancellation',
      '2027-03-15 renewal',
      '2027-06-30 end',
    ],
  },
  {
    title: 'a term from the last day of August is cancelled by the last day of May, which has one day more',
    items: [{ ...replacement, from: '2026-09-01', until: '2028-08-31' }],
    from: '2026-01-01',
    until: '2034-12-31',
    events: ['2026-09-01 start', '2027-05-31 last-cancellation', '2027-09-01 renewal', '2028-08-31 end'],
  },
  {
    title: 'three months before the last day of May is the last day of February',
    items: [{ ...replacement, from: '2026-06-01', until: '2028-05-31' }],
    from: '2026-01-01',
    until: '2034-12-31',
    events: ['2026-06-01 start', '2027-02-28 last-cancellation', '2027-06-01 renewal', '2028-05-31 end'],
  },
  {
    title: 'a term that began on 29 February renews on 28 February, and on 29 February in the next leap year',
    items: [{ ...replacement, from: '2024-02-29', until: '2028-12-31' }],
    from: '2026-06-01',
    until: '2028-12-31',
    events: [
      '2026-11-27 last-cancellation',
      '2027-02-28 renewal',
      '2027-11-28 last-cancellation',
      '2028-02-29 renewal',
      '2028-12-31 end',
    ],
  },
  {
    title: 'two systems: each has its own limit, and the contract renews while one of them is covered',
    items: [{ ...replacement, from: '2026-03-15' }],
    systems: [
      { id: 'S-1', delivered: '2026-03-15', endOfService: '2028-02-01' },
      { id: 'S-2', delivered: '2026-03-15' },
    ],
    from: '2027-12-01',
    until: '2029-01-31',
    events: [
      '2027-12-14 last-cancellation',
      '2028-02-01 end-of-service S-1',
      '2028-03-15 renewal',
      '2028-12-14 last-cancellation',
    ],
  },
  {
    title: 'a system that is delivered later begins and is paid later',
    items: [{ ...gold, from: '2026-01-01', until: '2026-12-31' }],
    systems: [
      { id: 'S-1', delivered: '2024-03-15' },
      { id: 'S-2', delivered: '2026-05-20' },
    ],
    from: '2026-01-01',
    until: '2026-12-31',
    events: ['2026-01-01 start', '2026-05-20 start S-2', '2026-12-31 end'],
  },
  {
    title: 'a system that was in use before is paid from the first day of the contract on',
    items: [{ ...replacement, from: '2026-03-15' }],
    systems: [{ id: 'S-1', delivered: '2024-01-10' }],
    from: '2026-01-01',
    until: '2026-06-30',
    events: ['2026-03-15 start', '2026-03-15 fee-start'],
  },
  {
    title: 'the closing review of Silver is 28 days before the last covered day',
    items: [{ ...silver, from: '2026-01-01', until: '2026-12-31' }],
    from: '2026-01-01',
    until: '2034-12-31',
    events: ['2026-01-01 start', '2026-12-03 closing-review', '2026-12-31 end'],
  },
  {
    title: 'where End of Service ends Silver, the closing review counts from the day before it',
    items: [{ ...silver, from: '2026-01-01' }],
    systems: [{ id: 'S-1', delivered: '2025-12-01', endOfService: '2028-03-01', endOfServiceAnnounced: '2026-06-01' }],
    from: '2026-01-01',
    until: '2034-12-31',
    events: ['2026-01-01 start', '2028-02-01 closing-review S-1', '2028-03-01 end-of-service S-1'],
  },
  {
    title: 'Silver without an end has no closing review; Gold never has one',
    items: [
      { ...silver, from: '2026-01-01' },
      { ...gold, from: '2026-01-01', until: '2026-12-31' },
    ],
    from: '2026-01-01',
    until: '2034-12-31',
    events: ['2026-01-01 start', '2026-01-01 start', '2026-12-31 end'],
  },
  {
    title: 'a system that is past End of Service before the contract begins is never covered',
    items: [{ ...silver, from: '2026-01-01' }],
    systems: [{ id: 'S-1', endOfService: '2025-06-01' }],
    from: '2025-01-01',
    until: '2034-12-31',
    events: ['2025-06-01 end-of-service S-1'],
  },
  {
    title: 'items that end on the same day are told in the order of the contract',
    items: [
      { ...gold, id: 'B', from: '2026-01-01', until: '2026-12-31' },
      { ...replacement, id: 'A', from: '2026-02-01', until: '2026-12-31' },
    ],
    from: '2026-01-01',
    until: '2026-12-31',
    events: ['2026-01-01 start', '2026-02-01 start', '2026-12-31 end', '2026-12-31 end'],
  },
  {
    title: 'a contract without items has no days',
    items: [],
    from: '2026-01-01',
    until: '2034-12-31',
    events: [],
  },
];
