import { addMonths } from '../calendar/local-date.ts';
import { startOfLocalDay } from '../calendar/local-day.ts';
import type { ContractSystem, SystemTerm, Term } from '../generated/types.ts';
import { not, type Truth } from '../rules/truth.ts';
import type { ItemTerm } from './item-term.ts';

/** Where an item stands at an instant; what depends on a system that is not known is unknown. */
export type Lifecycle = {
  readonly started: Truth;
  readonly ended: Truth;
  readonly pastEndOfService: Truth;
  readonly pastTermLimit: Truth;
};

/** Instants in epoch milliseconds at which a system's cover begins and ends; undefined where nothing bounds it. */
export type SystemBounds = {
  readonly delivery: number | undefined;
  readonly endOfService: number | undefined;
  readonly limit: number | undefined;
  /** The term bounds the time from delivery, but the day of delivery is not known. */
  readonly deliveryMissing: boolean;
};

/** The bounds that an offering's term sets for one system. */
export function systemBounds(timeZone: string, bounds: SystemTerm, system: ContractSystem): SystemBounds {
  const { delivered, endOfService } = system;
  const { fromDelivery, maxYears, untilEndOfService } = bounds;
  const dayStart = (date: string): number => startOfLocalDay(timeZone, date);
  return {
    delivery: fromDelivery && delivered ? dayStart(delivered) : undefined,
    endOfService: untilEndOfService && endOfService ? dayStart(endOfService) : undefined,
    limit: maxYears && delivered ? dayStart(addMonths(delivered, 12 * maxYears)) : undefined,
    deliveryMissing: maxYears !== undefined && delivered === undefined,
  };
}

/** The bounds that a term sets for each of some systems; none where it bounds no system. */
export function boundsOfSystems(
  timeZone: string,
  { system: bounds }: Term,
  systems: readonly ContractSystem[],
): readonly SystemBounds[] {
  return bounds ? systems.map((system) => systemBounds(timeZone, bounds, system)) : [];
}

/**
 * Where an item stands at an instant, with the bounds of the systems that are meant: the one asked for, a sole one, or all.
 * With several or none the bounds of systems are known only where all of them agree on a denial.
 */
export function lifecycleAt(
  { term: { system }, startsAt, endsAt }: Pick<ItemTerm, 'term' | 'startsAt' | 'endsAt'>,
  bounds: readonly SystemBounds[],
  at: number,
): Lifecycle {
  const begun = at >= startsAt;
  const ended = endsAt !== undefined && at >= endsAt;
  if (!system) return { started: begun, ended, pastEndOfService: false, pastTermLimit: false };
  const undelivered = agreed(bounds, ({ delivery }) => delivery !== undefined && at < delivery);
  return {
    started: begun ? not(undelivered) : false,
    ended,
    pastEndOfService: system.untilEndOfService
      ? agreed(bounds, ({ endOfService }) => reached(endOfService, at))
      : false,
    pastTermLimit: system.maxYears
      ? agreed(bounds, ({ limit, deliveryMissing }) => (deliveryMissing ? undefined : reached(limit, at)))
      : false,
  };
}

function reached(instant: number | undefined, at: number): boolean {
  return instant !== undefined && at >= instant;
}

/** What is so for a sole system; of several, only what denies for all of them. */
function agreed(bounds: readonly SystemBounds[], test: (bounds: SystemBounds) => Truth): Truth {
  const [sole] = bounds;
  if (bounds.length === 1 && sole) return test(sole);
  return bounds.length > 0 && bounds.every((each) => test(each) === true) ? true : undefined;
}
