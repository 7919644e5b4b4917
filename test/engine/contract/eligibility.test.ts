import { describe, expect, test } from 'vitest';
import { reviewEligibility } from '../../../engine/contract/eligibility.ts';
import { readContract } from '../../../engine/contract/read-contract.ts';
import type { Contract } from '../../../engine/index.ts';
import { seedWorld } from '../../fixtures/world.ts';

/** A contract, and the place and code of every reason for which it is not concluded. */
type Case = { readonly title: string; readonly contract: Contract; readonly reasons: readonly string[] };

const from = '2026-03-15';
const replacement = { offering: 'hardware-replacement', tier: 'standard', from };
const silver = { offering: 'third-level-support', tier: 'silber', from };
const maintenance = { offering: 'hardware-maintenance', tier: 'standard', from, until: '2026-12-31' };
const sla = { offering: 'sla', tier: 'sla-4h', from };
const late = 'end-of-service-announced-late';

function connectCom(items: Contract['items'], systems: NonNullable<Contract['systems']>): Contract {
  return { catalog: 'connect-com', items, systems };
}

function voip(items: Contract['items']): Contract {
  return { catalog: 'voip-service', items, attributes: { deployment: 'hardware' } };
}

const cases: readonly Case[] = [
  {
    title: 'hardware replacement for all systems, from the day of their delivery',
    contract: connectCom([replacement], [{ id: 'S-1', delivered: from }]),
    reasons: [],
  },
  {
    title: 'hardware replacement that names every system is for all of them',
    contract: connectCom([{ ...replacement, systems: ['S-1'] }], [{ id: 'S-1', delivered: from }]),
    reasons: [],
  },
  {
    title: 'hardware replacement for one of two systems',
    contract: connectCom(
      [{ ...replacement, systems: ['S-1'] }],
      [
        { id: 'S-1', delivered: from },
        { id: 'S-2', delivered: from },
      ],
    ),
    reasons: ['/items/0/systems not-all-systems'],
  },
  {
    title: 'hardware replacement a month after delivery, and for a system of which delivery is not stated',
    contract: connectCom([replacement], [{ id: 'S-1', delivered: '2026-02-15' }, { id: 'S-2' }]),
    reasons: ['/items/0/from not-at-delivery', '/systems/1/delivered not-at-delivery'],
  },
  {
    title: 'hardware replacement for a system that is seven years old, one day after its limit',
    contract: connectCom([replacement], [{ id: 'S-1', delivered: '2019-03-15' }]),
    reasons: ['/items/0/from not-at-delivery', '/items/0/from past-term-limit'],
  },
  {
    title: 'hardware replacement for a system on its last covered day',
    contract: connectCom([replacement], [{ id: 'S-1', delivered: '2019-03-16' }]),
    reasons: ['/items/0/from not-at-delivery'],
  },
  {
    title: 'third-level support for one of two systems, years after delivery',
    contract: connectCom(
      [{ ...silver, systems: ['S-1'] }],
      [
        { id: 'S-1', delivered: '2019-03-15' },
        { id: 'S-2', endOfService: '2020-01-01' },
      ],
    ),
    reasons: [],
  },
  {
    title: 'End of Service announced twelve months ahead to the day',
    contract: connectCom([silver], [{ id: 'S-1', endOfService: '2028-12-31', endOfServiceAnnounced: '2027-12-31' }]),
    reasons: [],
  },
  {
    title: 'End of Service announced a day late',
    contract: connectCom([silver], [{ id: 'S-1', endOfService: '2028-12-31', endOfServiceAnnounced: '2028-01-01' }]),
    reasons: [`/systems/0/endOfServiceAnnounced ${late}`],
  },
  {
    title: 'End of Service without a day of announcement, told once for two items',
    contract: connectCom([silver, { ...silver, tier: 'gold' }], [{ id: 'S-1', endOfService: '2028-12-31' }]),
    reasons: [`/systems/0/endOfServiceAnnounced ${late}`],
  },
  {
    title: 'a system on the first day of End of Service',
    contract: connectCom([silver], [{ id: 'S-1', endOfService: from, endOfServiceAnnounced: '2024-01-01' }]),
    reasons: ['/items/0/from past-end-of-service'],
  },
  {
    title: 'a system on the day before End of Service',
    contract: connectCom([silver], [{ id: 'S-1', endOfService: '2026-03-16', endOfServiceAnnounced: '2024-01-01' }]),
    reasons: [],
  },
  {
    title: 'hardware maintenance without a service-level agreement',
    contract: voip([maintenance]),
    reasons: ['/items/0/offering requires-offering'],
  },
  {
    title: 'hardware maintenance with a service-level agreement that goes on',
    contract: voip([maintenance, sla]),
    reasons: [],
  },
  {
    title: 'hardware maintenance that goes on when the service-level agreement has ended',
    contract: voip([maintenance, { ...sla, until: '2026-12-30' }]),
    reasons: ['/items/0/offering requires-offering'],
  },
  {
    title: 'two service-level agreements, one after the other, cover hardware maintenance',
    contract: voip([maintenance, { ...sla, until: '2026-06-30' }, { ...sla, from: '2026-07-01' }]),
    reasons: [],
  },
  {
    title: 'a gap of one day between two service-level agreements does not',
    contract: voip([maintenance, { ...sla, until: '2026-06-30' }, { ...sla, from: '2026-07-02' }]),
    reasons: ['/items/0/offering requires-offering'],
  },
  { title: 'a contract without items', contract: connectCom([], [{ id: 'S-1' }]), reasons: [] },
];

describe('may this contract be concluded?', () => {
  test.each(cases)('$title', ({ contract, reasons }) => {
    expect(review(contract).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(reasons);
  });
});

describe('what a refusal says', () => {
  test('the day from which the companion is missing', () => {
    expect(review(voip([maintenance, { ...sla, until: '2026-06-30' }]))[0]?.detail).toBe(
      '`hardware-maintenance` requires `sla`, which is not held on `2026-07-01`',
    );
  });

  test('by when End of Service must be announced', () => {
    expect(review(connectCom([silver], [{ id: 'S-1', endOfService: '2028-12-31' }]))[0]?.detail).toBe(
      'End of Service of `S-1` on `2028-12-31` must be announced by `2027-12-31`, but no announcement is stated',
    );
  });

  test('its place in the request, where the contract is a part of it', () => {
    expect(review(voip([maintenance]), '/contract')[0]?.pointer).toBe('/contract/items/0/offering');
  });
});

function review(contract: Contract, pointer = '') {
  const history = seedWorld.catalog(contract.catalog);
  if (!history) throw new Error(`no catalog ${contract.catalog}`);
  const known = readContract(contract, history, seedWorld.now, pointer);
  if (!known.ok) throw new Error(JSON.stringify(known.issues));
  return reviewEligibility(contract, known.value, pointer);
}
