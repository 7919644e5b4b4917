import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import { promisedBy } from '../decision/deadlines.ts';
import type { Commitment, SheetSeverity, SheetTarget, SheetTargetCell } from '../generated/types.ts';
import { amountText } from './amount-text.ts';
import { spoken, type Voice } from './voice.ts';

/** What one row of the table measures. */
type Measure = { readonly feature: string; readonly target: string; readonly severity: string | undefined };

/**
 * The times within which the vendor acts: one row for each target of a feature, and for each severity where they differ.
 * LAW: each time is that of the deadline that the API answers (test/laws/sheet.test.ts).
 */
export function listTargets(
  tiers: readonly CompiledTier[],
  revision: CompiledRevision,
  voice: Voice,
): readonly SheetTarget[] {
  return measures(tiers, revision).map(({ feature, target, severity }) => {
    const measured = revision.catalog.targets?.find(({ id }) => id === target);
    const degree = revision.catalog.severities?.find(({ id }) => id === severity);
    return {
      target,
      title: voice.say(measured?.title ?? {}),
      ...spoken('definition', measured?.definition, voice),
      feature,
      featureTitle: voice.say(revision.features.get(feature)?.feature.title ?? {}),
      ...(degree && { severity: degree.id, severityTitle: voice.say(degree.title) }),
      cells: tiers.map((tier) => targetCell(tier, { feature, target, severity }, revision, voice)),
    };
  });
}

/** The severities that the targets tell apart, with their definitions. */
export function listSeverities(
  targets: readonly SheetTarget[],
  { catalog }: CompiledRevision,
  voice: Voice,
): readonly SheetSeverity[] {
  return (catalog.severities ?? [])
    .filter(({ id }) => targets.some(({ severity }) => severity === id))
    .map(({ id, title, definition }) => ({ id, title: voice.say(title), definition: voice.say(definition) }));
}

/** What the tiers measure, in the order of the catalog's features, targets and severities. */
function measures(tiers: readonly CompiledTier[], { catalog, features }: CompiledRevision): readonly Measure[] {
  const all = tiers.flatMap(commitmentsOf);
  return [...features.keys()].flatMap((feature) =>
    (catalog.targets ?? []).flatMap(({ id: target }): readonly Measure[] => {
      const same = all.filter((each) => each.feature === feature && each.target === target);
      if (same.length === 0) return [];
      if (same.every(({ severity }) => severity === undefined)) return [{ feature, target, severity: undefined }];
      return (catalog.severities ?? []).map(({ id: severity }) => ({ feature, target, severity }));
    }),
  );
}

/** Commitments for features that the tier gives or can be given. */
function commitmentsOf({ commitments, cells }: CompiledTier): readonly Commitment[] {
  return [...commitments].flatMap(([feature, placed]) =>
    (cells.get(feature)?.cell.kind ?? 'excluded') === 'excluded' ? [] : placed.map(({ commitment }) => commitment),
  );
}

function targetCell(tier: CompiledTier, measure: Measure, revision: CompiledRevision, voice: Voice): SheetTargetCell {
  const { feature, target, severity } = measure;
  const commitment = commitmentsOf(tier).find(
    (each) =>
      each.feature === feature && each.target === target && (each.severity === undefined || each.severity === severity),
  );
  const cell = tier.cells.get(feature);
  const promised = commitment && cell && promisedBy(commitment, { cell });
  if (!promised) return { tier: tier.tier.id, text: '' };
  const clock = clockText(commitment, promised.unit, revision, voice);
  return {
    tier: tier.tier.id,
    text: amountText(promised.amount, promised.unit, voice.language),
    amount: promised.amount,
    ...(clock !== undefined && { clock }),
  };
}

/** When the time runs; nothing for days and weeks of plain time, which need no explaining. */
function clockText(
  { clock }: Commitment,
  unit: string,
  { catalog }: CompiledRevision,
  voice: Voice,
): string | undefined {
  if (clock.kind === 'elapsed')
    return unit === 'hours' || unit === 'minutes' ? voice.phrase('day-and-night') : undefined;
  const title = catalog.calendars?.find(({ id }) => id === clock.calendar)?.title;
  return title && voice.say(title);
}
