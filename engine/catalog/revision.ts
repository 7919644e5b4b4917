import { isLocalDate } from '../calendar/local-date.ts';
import { startOfLocalDay } from '../calendar/local-day.ts';
import { parseInstant } from '../calendar/instant.ts';
import type { Successor } from './succession.ts';
import type { AppliesTo, Catalog, HolidayList, RuleSet, Scenario } from '../generated/types.ts';

/** The whole promise at one time: catalog, rules and the holidays it counts with; never changed once published. */
export type Revision = {
  readonly catalog: Catalog;
  /** Counted from 1. */
  readonly revision: number;
  /** SHA-256 of the canonical form, in hexadecimal. */
  readonly digest: string;
  /** A local date in the catalog's zone, or an instant with offset. */
  readonly effectiveFrom: string;
  readonly appliesTo: AppliesTo;
  /** Common rules first, then the vendor's. */
  readonly ruleSets: readonly RuleSet[];
  /** One list for each region that the catalog's calendars name. */
  readonly holidays: readonly HolidayList[];
  /** The vendor's own tests, which the revision has passed. */
  readonly scenarios?: readonly Scenario[];
  /** What has read it; left out of a file that nobody has published. */
  readonly versions?: RevisionVersions;
};

/** The versions of format, common rules and engine that have read a revision when it was published. */
export type RevisionVersions = {
  readonly format: Catalog['format'];
  /** SHA-256 over the common rule sets, in hexadecimal. */
  readonly commonRules: string;
  /** Such as `0.1.0`. */
  readonly engine: string;
};

/** The revision as far as it matters to whom it applies. */
export function successorOf(revision: Revision): Successor {
  const { appliesTo, catalog } = revision;
  return {
    revision: revision.revision,
    effectiveAt: effectiveInstant(revision),
    appliesTo:
      typeof appliesTo === 'string'
        ? appliesTo
        : { existingAt: startOfLocalDay(catalog.timeZone, appliesTo.existingFrom) },
  };
}

/** The instant from which the revision is in force, in epoch milliseconds. */
export function effectiveInstant({ catalog, effectiveFrom }: Revision): number {
  if (isLocalDate(effectiveFrom)) return startOfLocalDay(catalog.timeZone, effectiveFrom);
  const instant = parseInstant(effectiveFrom);
  if (instant === undefined) throw new RangeError(`revision effective from \`${effectiveFrom}\`, which is no instant`);
  return instant;
}
