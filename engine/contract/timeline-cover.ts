import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { localDate } from '../calendar/local-day.ts';
import type { ContractSystem } from '../generated/types.ts';
import type { ItemTerm } from './item-term.ts';
import type { KnownItem } from './known-contract.ts';
import { systemBounds } from './lifecycle.ts';

/** The days on which an item covers a system, or all that it covers where no system bounds it. */
export type Cover = {
  /** First covered day. */
  readonly from: LocalDate;
  /** First day not covered; undefined where nothing ends it. */
  readonly until: LocalDate | undefined;
  /** What ends it; several where they fall on the same day. */
  readonly ends: readonly CoverEnd[];
  /** Day of delivery, where it is known. */
  readonly delivered: LocalDate | undefined;
  readonly system: string | undefined;
};

/** One end of a cover, on the day that a timeline names: the last covered one, or the first of End of Service. */
export type CoverEnd = {
  readonly kind: 'end' | 'term-limit' | 'end-of-service';
  readonly date: LocalDate;
  /** First day not covered. */
  readonly until: LocalDate;
  /** Whether the system sets it, and not the item. */
  readonly ofSystem: boolean;
};

/** How an item covers each of its systems; one cover for all where its term asks nothing of systems or none is known. */
export function coversOf({ term, systems }: KnownItem): readonly Cover[] {
  const bounded = term.term.system !== undefined && systems.length > 0;
  return bounded ? systems.map((system) => coverOf(term, system)) : [coverOf(term, undefined)];
}

/** The days from the earliest begin of the covers until the latest end; without end where one of them is open. */
export function wholeCover(covers: readonly Cover[]): Pick<Cover, 'from' | 'until'> {
  const froms = covers.map(({ from }) => from).sort();
  const untils = covers.flatMap(({ until }) => until ?? []).sort();
  return { from: froms[0] ?? '', until: untils.length === covers.length ? untils.at(-1) : undefined };
}

function coverOf(term: ItemTerm, system: ContractSystem | undefined): Cover {
  const delivered = system?.delivered;
  const waits = term.term.system?.fromDelivery === true && delivered !== undefined && delivered > term.from;
  const ends = [...endOfItem(term), ...(system ? endsOfSystem(term, system) : [])];
  const [until] = ends.map((end) => end.until).sort();
  return {
    from: waits ? delivered : term.from,
    until,
    ends: ends.filter((end) => end.until === until),
    delivered,
    system: system?.id,
  };
}

function endOfItem({ until }: ItemTerm): readonly CoverEnd[] {
  return until === undefined ? [] : [{ kind: 'end', date: until, until: addDays(until, 1), ofSystem: false }];
}

/** The ends that the bounds of a check set as well, so that both name the same days. */
function endsOfSystem({ timeZone, term }: ItemTerm, system: ContractSystem): readonly CoverEnd[] {
  const { limit, endOfService } = systemBounds(timeZone, term.system ?? {}, system);
  const limitDay = limit === undefined ? undefined : localDate(timeZone, limit);
  const endOfServiceDay = endOfService === undefined ? undefined : localDate(timeZone, endOfService);
  return [
    ...(limitDay === undefined
      ? []
      : [{ kind: 'term-limit', date: addDays(limitDay, -1), until: limitDay, ofSystem: true } as const]),
    ...(endOfServiceDay === undefined
      ? []
      : [{ kind: 'end-of-service', date: endOfServiceDay, until: endOfServiceDay, ofSystem: true } as const]),
  ];
}
