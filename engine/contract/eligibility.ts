import { below, type Pointer } from '../catalog/place.ts';
import type { Contract, ContractItem } from '../generated/types.ts';
import { problem, type Issue } from '../issue.ts';
import { findMissingCompanions } from './eligibility-companions.ts';
import { reviewSystems, type PlacedSystem } from './eligibility-systems.ts';
import type { KnownContract, KnownItem } from './known-contract.ts';

/**
 * Why a contract may not be concluded: every reason, each once; none where it may. Judged when a contract is stored or
 * quoted, never by a check. The known contract is what `readContract` made of the raw one.
 * @param pointer place of the contract in what was sent
 * @issue not-all-systems not-at-delivery end-of-service-announced-late past-end-of-service past-term-limit
 * @issue requires-offering
 * @source contract.md, How it is decided: eligibility
 */
export function reviewEligibility(contract: Contract, known: KnownContract, pointer: Pointer = ''): readonly Issue[] {
  const issues = known.items.flatMap((item, index) => {
    const place = below(pointer, 'items', index);
    return [
      ...findLeftOutSystems(contract.items[index], item, known, place),
      ...reviewSystems(item, placeSystems(contract, item, pointer), place),
      ...findMissingCompanions(item, known, place),
    ];
  });
  return [...new Map(issues.map((issue) => [`${issue.code} ${issue.pointer} ${issue.detail}`, issue])).values()];
}

/** An offering that is sold for all systems in use only, while the item names some of them. */
function findLeftOutSystems(
  raw: ContractItem | undefined,
  { offering: { offering }, systems }: KnownItem,
  known: KnownContract,
  place: Pointer,
): readonly Issue[] {
  if (!offering.eligibility?.allSystems || raw?.systems === undefined) return [];
  const named = new Set(systems.map(({ id }) => id));
  const left = [...known.systems.keys()].filter((id) => !named.has(id));
  if (left.length === 0) return [];
  const list = left.map((id) => `\`${id}\``).join(', ');
  return [
    problem(
      'not-all-systems',
      below(place, 'systems'),
      `\`${offering.id}\` is for all systems in use, without ${list}`,
    ),
  ];
}

/** The systems of an item, each where the contract describes it. */
function placeSystems(contract: Contract, { systems }: KnownItem, pointer: Pointer): readonly PlacedSystem[] {
  const positions = new Map((contract.systems ?? []).map(({ id }, index) => [id, index]));
  return systems.map((system) => ({ system, pointer: below(pointer, 'systems', positions.get(system.id) ?? 0) }));
}
