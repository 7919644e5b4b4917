import { below } from '../catalog/place.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import { checkAttributes } from '../contract/attributes.ts';
import { optionIssues } from '../contract/option-issues.ts';
import { badInstant, readInstant } from '../calendar/asked-instant.ts';
import { DAY_MS } from '../calendar/local-date.ts';
import type { QuoteItem, QuoteWork } from '../generated/types.ts';
import { problem, unknown, type Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { missingDrivers, type Purchase } from './fees.ts';
import type { Work } from './work.ts';

/** Work whose names are known, and where the request says it. */
export type PlacedWork = Work & { readonly pointer: string; readonly offering: CompiledOffering | undefined };

/** Longest stretch of work in one entry, in days. */
const LONGEST_WORK_DAYS = 366;

/**
 * An item whose every name is known.
 * @issue unknown-offering unknown-tier unknown-option option-not-available unknown-attribute bad-amount missing-driver
 */
export function readItem(item: QuoteItem, revision: CompiledRevision, index: number): Outcome<Purchase> {
  const place = below('/items', index);
  const offering = revision.offerings.get(item.offering);
  if (!offering) return failure([unknown('offering', item.offering, below(place, 'offering'))]);
  const tier = offering.tiers.get(item.tier);
  const { options = [], drivers = {} } = item;
  const issues = [
    ...(tier ? [] : [unknown('tier', item.tier, below(place, 'tier'))]),
    ...optionIssues(offering, item.tier, options, below(place, 'options')),
    ...checkAttributes(drivers, [revision], below(place, 'drivers')),
  ];
  if (!tier || issues.length > 0) return failure(issues);
  return withDrivers({ revision, offering, tier, options, drivers }, below(place, 'drivers'));
}

/** Offerings that an item requires and that the quote does not hold beside it. @issue requires-offering */
export function findLackingCompanions(purchases: readonly Purchase[]): readonly Issue[] {
  const held = new Set(purchases.map(({ offering }) => offering.offering.id));
  return purchases.flatMap(({ offering: { offering } }, index) =>
    (offering.requires ?? [])
      .filter((required) => !held.has(required))
      .map((required) =>
        problem('requires-offering', below('/items', index, 'offering'), `\`${offering.id}\` requires \`${required}\``),
      ),
  );
}

/** The purchase, where every number that its fees depend on is given. @issue missing-driver */
export function withDrivers(purchase: Purchase, place: string): Outcome<Purchase> {
  const missing = [...new Set(missingDrivers(purchase))];
  if (missing.length === 0) return success(purchase);
  return failure(
    missing.map((driver) =>
      problem('missing-driver', below(place, driver), `the price needs the number \`${driver}\``),
    ),
  );
}

/** Work with its instants read. @issue bad-instant bad-period unknown-offering */
export function readWork(work: QuoteWork, revision: CompiledRevision, index: number): Outcome<PlacedWork> {
  const pointer = below('/work', index);
  const [from, until] = [readInstant(work.from), readInstant(work.until)];
  const offering = work.offering === undefined ? undefined : revision.offerings.get(work.offering);
  const issues = [
    ...(from === undefined ? [badInstant(work.from, below(pointer, 'from'))] : []),
    ...(until === undefined ? [badInstant(work.until, below(pointer, 'until'))] : []),
    ...periodIssues(from, until, below(pointer, 'until')),
    ...(work.offering === undefined || offering
      ? []
      : [unknown('offering', work.offering, below(pointer, 'offering'))]),
  ];
  if (from === undefined || until === undefined || issues.length > 0) return failure(issues);
  return success({ kind: work.kind, from, until, pointer, offering });
}

function periodIssues(from: number | undefined, until: number | undefined, pointer: string): readonly Issue[] {
  if (from === undefined || until === undefined) return [];
  if (until < from) return [problem('bad-period', pointer, 'the work ends before it starts')];
  if (until - from <= LONGEST_WORK_DAYS * DAY_MS) return [];
  return [problem('bad-period', pointer, `the work lasts more than ${LONGEST_WORK_DAYS} days`)];
}
