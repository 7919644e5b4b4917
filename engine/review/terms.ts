import { below, type Pointer } from '../catalog/place.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import type { Catalog, Term } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker, warning } from './finding.ts';
import { placeOfferings } from './placed-offering.ts';

/**
 * Terms that contradict themselves or what a tier hangs on them.
 * @issue `renewal-without-term` `notice-exceeds-term` `milestone-without-end` `allowance-without-end` `standard-with-tiers`
 */
export function reviewTerms(catalog: Catalog): readonly Issue[] {
  return placeOfferings(catalog).flatMap(({ offering, pointer, tiers }) => [
    ...reviewTerm(offering.term, below(pointer, 'term')),
    ...tiers.flatMap((tier) => [
      ...reviewTerm(tier.tier.term, below(tier.pointer, 'term')),
      ...(hasEnd(tier.term) ? [] : [...findLostMilestones(tier), ...findLostAllowances(tier)]),
    ]),
    ...(offering.standard && tiers.length > 1
      ? [
          warning(
            'standard-with-tiers',
            below(pointer, 'standard'),
            'only the first tier is granted without a contract',
          ),
        ]
      : []),
  ]);
}

function reviewTerm(term: Term | undefined, place: Pointer): readonly Issue[] {
  if (!term?.renewal) return [];
  const { months, renewal } = term;
  const at = below(place, 'renewal');
  if (months === undefined) return [blocker('renewal-without-term', at, 'an open-ended term never renews')];
  const shortest = Math.min(months, renewal.months);
  if (renewal.noticeMonths <= shortest) return [];
  return [
    warning(
      'notice-exceeds-term',
      below(at, 'noticeMonths'),
      `notice is due before a term of ${shortest} months begins`,
      {
        months: shortest,
      },
    ),
  ];
}

function hasEnd({ months, system }: Term): boolean {
  return months !== undefined || system?.maxYears !== undefined || system?.untilEndOfService === true;
}

function findLostMilestones({ tier, pointer }: CompiledTier): readonly Issue[] {
  return (tier.milestones ?? []).map((_, index) =>
    warning('milestone-without-end', below(pointer, 'milestones', index), 'the term has no end to count from'),
  );
}

function findLostAllowances({ cells }: CompiledTier): readonly Issue[] {
  return [...cells.values()].flatMap(({ cell, pointer }) =>
    cell.kind === 'allowance' && cell.period === 'term'
      ? [warning('allowance-without-end', pointer, 'the allowance is for a term that never ends')]
      : [],
  );
}
