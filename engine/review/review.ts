import type { Catalog, HolidayList } from '../generated/types.ts';
import { validateCatalog } from '../generated/validators.js';
import type { Issue } from '../issue.ts';
import { findUnbounded } from './bounds.ts';
import { reviewBrand } from './brand.ts';
import { reviewChoices } from './choices.ts';
import { reviewCommitments } from './commitments.ts';
import { findUndeclaredContext } from './context.ts';
import { contextNeedsOf } from './context-needs.ts';
import { findRatesWithoutCurrency } from './currency.ts';
import { declarationsOf } from './declarations.ts';
import { findDuplicateIds } from './duplicate-ids.ts';
import { sortFindings } from './finding.ts';
import { findUnknownRegions } from './holiday-regions.ts';
import { reviewHours } from './hours.ts';
import { findInheritanceCycles } from './inheritance.ts';
import { findMisplacedNotes } from './notes.ts';
import { reviewOptions } from './options.ts';
import { reviewPrices } from './prices.ts';
import { referencesOf } from './references.ts';
import { readShapeErrors } from './shape.ts';
import { reviewSheets } from './sheets.ts';
import { reviewTargets } from './targets.ts';
import { reviewTerms } from './terms.ts';
import { findUntranslated } from './texts.ts';
import { reviewTierOrder } from './tier-order.ts';
import { reviewTotality } from './totality.ts';
import { findUnknown } from './unknown.ts';
import { findUnused } from './unused.ts';
import { contextNeedsOfRule, findBrokenSets, referencesOfRule, rulesOfVendor } from './vendor-rules.ts';

/** What a catalog is read with. */
export type Surroundings = {
  /** Rule sets as they were read, common ones and vendors' own. */
  readonly ruleSets: readonly unknown[];
  /** Lists of public holidays, one for each region. */
  readonly holidays: readonly HolidayList[];
};

type Law = (catalog: Catalog, surroundings: Surroundings) => readonly Issue[];

/** Laws of one part of a catalog each; none expects another to hold, or references to lead anywhere. */
const laws: readonly Law[] = [
  findInheritanceCycles,
  reviewTierOrder,
  reviewTargets,
  reviewCommitments,
  reviewOptions,
  reviewHours,
  reviewTerms,
  reviewPrices,
  reviewChoices,
  reviewSheets,
  reviewBrand,
];

/** Laws that look at every day of many years, and only ever warn. */
const slowLaws: readonly Law[] = [(catalog, { holidays }) => reviewTotality(catalog, holidays)];

/**
 * Every issue of a catalog, by place and code: its shape, and where that is right its references and laws. Errors keep
 * it from being published, warnings do not.
 * @param input a JSON value of any kind
 */
export function reviewCatalog(input: unknown, surroundings: Surroundings): readonly Issue[] {
  return reviewBy([reviewReferences, ...laws, ...slowLaws], input, surroundings);
}

/**
 * The errors of a catalog alone, which keep it from being served; quick enough for a thousand catalogs at a start.
 * LAW: they are the errors of reviewCatalog (test/engine/review/review.test.ts).
 */
export function findBlockers(input: unknown, surroundings: Surroundings): readonly Issue[] {
  return reviewBy([reviewReferences, ...laws], input, surroundings).filter(({ level }) => level === 'error');
}

function reviewBy(all: readonly Law[], input: unknown, surroundings: Surroundings): readonly Issue[] {
  const unbounded = findUnbounded(input);
  if (unbounded.length > 0) return sortFindings(unbounded);
  const shape = [...findDuplicateIds(input), ...findRatesWithoutCurrency(input)];
  if (!validateCatalog(input)) return sortFindings([...shape, ...readShapeErrors(input, validateCatalog.errors ?? [])]);
  return sortFindings([...shape, ...all.flatMap((law) => law(input, surroundings))]);
}

function reviewReferences(catalog: Catalog, { ruleSets, holidays }: Surroundings): readonly Issue[] {
  const rules = rulesOfVendor(catalog, ruleSets);
  const references = [...referencesOf(catalog), ...rules.flatMap(referencesOfRule)];
  const declarations = declarationsOf(catalog);
  const needs = [...contextNeedsOf(catalog), ...rules.flatMap((rule) => contextNeedsOfRule(catalog, rule))];
  return [
    ...findUnknown(references, declarations),
    ...findUnused(catalog, references, declarations),
    ...findUndeclaredContext(catalog, needs),
    ...findBrokenSets(catalog, ruleSets),
    ...findUnknownRegions(catalog, holidays),
    ...findUntranslated(catalog),
    ...findMisplacedNotes(catalog),
  ];
}
