import type { CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier, PlacedCommitment } from '../catalog/tier.ts';
import type { Clock, TargetAmendment } from '../generated/types.ts';

/** The features that a target is amended for: the one that is named, else all for which the offering promises it. */
export function featuresOfTarget(
  { target, feature }: Pick<TargetAmendment, 'target' | 'feature'>,
  offering: CompiledOffering,
): readonly string[] {
  if (feature !== undefined) return offering.features.has(feature) ? [feature] : [];
  return [...offering.features].filter((each) => promisesOf(offering, each, target).length > 0);
}

/**
 * The commitments of a tier for a feature with another time for a target. Without a severity it is the time for each that the
 * tier promises; with one, the others keep theirs. The time runs as that of the tier, else as that of another tier.
 */
export function amendCommitments(
  feature: string,
  amendment: TargetAmendment,
  tier: CompiledTier,
  offering: CompiledOffering,
  severities: ReadonlySet<string>,
): readonly PlacedCommitment[] {
  const own = tier.commitments.get(feature) ?? [];
  const promised = own.filter(({ commitment }) => commitment.target === amendment.target);
  const model = modelFor(amendment, [...promised, ...promisesOf(offering, feature, amendment.target)]);
  const amended =
    amendment.severity === undefined && promised.length > 0
      ? promised.map((placed) => withTime(placed, amendment))
      : [
          withTime(model ?? newCommitment(feature, amendment, tier), amendment),
          ...promised.flatMap((placed) => perSeverity(placed, severities)).filter(isForAnother(amendment)),
        ];
  const place = promised[0] ? own.indexOf(promised[0]) : own.length;
  const others = own.filter((placed) => !promised.includes(placed));
  return [...others.slice(0, place), ...amended, ...others.slice(place)];
}

function newCommitment(feature: string, { target }: TargetAmendment, { pointer }: CompiledTier): PlacedCommitment {
  return { commitment: { target, feature, clock: { kind: 'elapsed' } }, pointer };
}

function isForAnother({ severity }: TargetAmendment): (placed: PlacedCommitment) => boolean {
  return ({ commitment }) => commitment.severity !== severity;
}

/** The commitments to a target for a feature in any tier of an offering. */
function promisesOf({ tiers }: CompiledOffering, feature: string, target: string): readonly PlacedCommitment[] {
  return [...tiers.values()].flatMap(({ commitments }) =>
    (commitments.get(feature) ?? []).filter(({ commitment }) => commitment.target === target),
  );
}

/** The commitment whose clock an amendment keeps: one for its severity before one for all. */
function modelFor({ severity }: TargetAmendment, promises: readonly PlacedCommitment[]): PlacedCommitment | undefined {
  const bySeverity = (wanted: string | undefined) => promises.find(({ commitment }) => commitment.severity === wanted);
  return bySeverity(severity) ?? bySeverity(undefined) ?? promises[0];
}

/** The commitment with the time that was agreed, for the severity that it was agreed for. */
function withTime(
  { commitment, pointer }: PlacedCommitment,
  { amount, unit, calendar, severity }: TargetAmendment,
): PlacedCommitment {
  const clock: Clock = calendar === undefined ? commitment.clock : { kind: 'calendar', calendar };
  return { commitment: { ...commitment, amount, unit, clock, ...(severity !== undefined && { severity }) }, pointer };
}

/** A commitment for all severities, said for each of them. */
function perSeverity(
  { commitment, pointer }: PlacedCommitment,
  severities: ReadonlySet<string>,
): readonly PlacedCommitment[] {
  if (commitment.severity !== undefined) return [{ commitment, pointer }];
  return [...severities].map((severity) => ({ commitment: { ...commitment, severity }, pointer }));
}
