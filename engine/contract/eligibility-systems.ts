import { addMonths } from '../calendar/local-date.ts';
import { startOfLocalDay } from '../calendar/local-day.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { ContractSystem, Eligibility } from '../generated/types.ts';
import { problem, type Issue } from '../issue.ts';
import type { KnownItem } from './known-contract.ts';
import { systemBounds } from './lifecycle.ts';

/** A system and where the contract describes it. */
export type PlacedSystem = { readonly system: ContractSystem; readonly pointer: Pointer };

/**
 * Systems that keep an item from being concluded: by their delivery, End of Service or age.
 * @issue not-at-delivery end-of-service-announced-late past-end-of-service past-term-limit
 */
export function reviewSystems(item: KnownItem, systems: readonly PlacedSystem[], place: Pointer): readonly Issue[] {
  const eligibility = item.offering.offering.eligibility ?? {};
  return systems.flatMap((placed) => [
    ...reviewDelivery(eligibility, item, placed, place),
    ...reviewAnnouncement(eligibility, placed),
    ...reviewBounds(item, placed.system, place),
  ]);
}

/** An item that is sold directly from delivery only, but begins on another day, or of which nobody knows. */
function reviewDelivery(
  { startsAtDelivery }: Eligibility,
  { term: { from } }: KnownItem,
  { system: { id, delivered }, pointer }: PlacedSystem,
  place: Pointer,
): readonly Issue[] {
  if (!startsAtDelivery || delivered === from) return [];
  if (delivered === undefined)
    return [problem('not-at-delivery', below(pointer, 'delivered'), `the delivery of \`${id}\` is not stated`)];
  return [
    problem(
      'not-at-delivery',
      below(place, 'from'),
      `\`${from}\` is not the day of delivery of \`${id}\`, \`${delivered}\``,
    ),
  ];
}

/** An End of Service that was announced with less lead than promised, or of which the announcement is not stated. */
function reviewAnnouncement(
  { endOfServiceNoticeMonths: months }: Eligibility,
  { system: { id, endOfService, endOfServiceAnnounced: announced }, pointer }: PlacedSystem,
): readonly Issue[] {
  if (months === undefined || endOfService === undefined) return [];
  const latest = addMonths(endOfService, -months);
  if (announced !== undefined && announced <= latest) return [];
  const found = announced === undefined ? 'no announcement is stated' : `it was announced on \`${announced}\``;
  return [
    problem(
      'end-of-service-announced-late',
      below(pointer, 'endOfServiceAnnounced'),
      `End of Service of \`${id}\` on \`${endOfService}\` must be announced by \`${latest}\`, but ${found}`,
    ),
  ];
}

/** A system that the item would not cover for a single day, since its time is over when the item begins. */
function reviewBounds({ term }: KnownItem, system: ContractSystem, place: Pointer): readonly Issue[] {
  const { endOfService, limit } = systemBounds(term.timeZone, term.term.system ?? {}, system);
  const startsAt = startOfLocalDay(term.timeZone, term.from);
  const at = below(place, 'from');
  return [
    ...(endOfService !== undefined && endOfService <= startsAt
      ? [problem('past-end-of-service', at, `\`${system.id}\` is past End of Service since \`${system.endOfService}\``)]
      : []),
    ...(limit !== undefined && limit <= startsAt
      ? [
          problem(
            'past-term-limit',
            at,
            `\`${system.id}\`, delivered on \`${system.delivered}\`, is covered for ${term.term.system?.maxYears} years at most`,
          ),
        ]
      : []),
  ];
}
