import { below, type Pointer } from '../catalog/place.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import type { Catalog, Commitment } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { committedAmount } from './amount.ts';
import { blocker, warning } from './finding.ts';
import { placeOfferings } from './placed-offering.ts';

/**
 * Commitments that cannot be kept as they are written.
 * @issue `commitment-without-amount` `commitment-without-feature` `working-days-without-calendar` `duplicate-commitment` `bound-with-targets`
 */
export function reviewCommitments(catalog: Catalog): readonly Issue[] {
  const tiers = placeOfferings(catalog).flatMap((placed) => placed.tiers);
  const bound = new Set(catalog.features.flatMap(({ id, calendar }) => (calendar === undefined ? [] : id)));
  return tiers.flatMap((tier) =>
    (tier.tier.commitments ?? []).flatMap((commitment, index, all) => {
      const place = below(tier.pointer, 'commitments', index);
      return [
        ...reviewCommitment(commitment, tier, place),
        ...reviewBinding(commitment, bound, place),
        ...reviewRepetition(commitment, all.slice(0, index), place),
      ];
    }),
  );
}

function reviewCommitment(commitment: Commitment, tier: CompiledTier, place: Pointer): readonly Issue[] {
  const { feature, clock } = commitment;
  const cell = tier.cells.get(feature)?.cell;
  if (!cell || cell.kind === 'excluded')
    return [
      warning('commitment-without-feature', below(place, 'feature'), `the tier does not give \`${feature}\``, {
        feature,
      }),
    ];
  const amount = committedAmount(commitment, cell);
  if (!amount)
    return [
      blocker(
        'commitment-without-amount',
        place,
        `neither the commitment nor the cell of \`${feature}\` states a time`,
      ),
    ];
  if (amount.unit === 'working-days' && clock.kind === 'elapsed')
    return [
      blocker(
        'working-days-without-calendar',
        below(place, 'clock'),
        'working days are counted, but no calendar has them',
      ),
    ];
  return [];
}

function reviewBinding({ feature }: Commitment, bound: ReadonlySet<string>, place: Pointer): readonly Issue[] {
  return bound.has(feature)
    ? [
        warning(
          'bound-with-targets',
          below(place, 'feature'),
          `\`${feature}\` is denied outside its service hours, so its clock never waits`,
          { feature },
        ),
      ]
    : [];
}

function reviewRepetition(commitment: Commitment, earlier: readonly Commitment[], place: Pointer): readonly Issue[] {
  const { target, feature, severity } = commitment;
  const isTaken = earlier.some(
    (other) => other.target === target && other.feature === feature && other.severity === severity,
  );
  return isTaken
    ? [blocker('duplicate-commitment', place, `a second time for \`${target}\` of \`${feature}\``, { target, feature })]
    : [];
}
