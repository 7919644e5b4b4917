import { below } from '../catalog/place.ts';
import type { Amendment, IncludeAmendment, TargetAmendment } from '../generated/types.ts';
import { problem, type Issue } from '../issue.ts';
import { featuresOfTarget } from './amend-commitments.ts';
import type { PlacedAmendment } from './amendment.ts';
import type { KnownItem } from './known-contract.ts';

/**
 * Why an amendment whose names are all known cannot be meant: no item is one that it fits, or its unit is not one of what it
 * is about. An item is looked at as every revision binds it.
 * @issue amendment-fits-no-item not-metered wrong-unit
 */
export function fitIssues({ amendment, pointer }: PlacedAmendment, items: readonly KnownItem[]): readonly Issue[] {
  const meant = items
    .filter(({ id }) => (amendment.item ?? id) === id)
    .flatMap((item) => [item, ...item.later.map((later) => later.item)]);
  const fitting = meant.filter((item) => fits(amendment, item));
  if (fitting.length === 0)
    return [problem('amendment-fits-no-item', pointer, `no item is one that this \`${amendment.kind}\` fits`)];
  if (amendment.kind === 'allowance' && !fitting.some((item) => isCounted(amendment.feature, item)))
    return [problem('not-metered', below(pointer, 'feature'), `no tier counts the time of \`${amendment.feature}\``)];
  const unit = unitIssue(amendment, fitting);
  return unit === undefined ? [] : [problem('wrong-unit', below(pointer, ...unit.at), unit.detail)];
}

function fits(amendment: Amendment, { offering, revision, term }: KnownItem): boolean {
  switch (amendment.kind) {
    case 'include':
    case 'exclude':
    case 'allowance':
      return offering.features.has(amendment.feature);
    case 'target':
      return featuresOfTarget(amendment, offering).length > 0;
    case 'price':
      return revision.prices.has(amendment.price);
    case 'notice':
      return term.term.renewal !== undefined;
    case 'term':
      return true;
  }
}

/** Whether some tier of the item's offering counts the time of a feature. */
function isCounted(feature: string, { offering }: KnownItem): boolean {
  return kindsOf(feature, offering.tiers.values()).some((kind) =>
    ['allowance', 'unlimited', 'pay-per-use'].includes(kind ?? ''),
  );
}

type Tiers = ReturnType<KnownItem['offering']['tiers']['values']>;

function kindsOf(feature: string, tiers: Tiers) {
  return [...tiers].map(({ cells }) => cells.get(feature)?.cell.kind);
}

type UnitIssue = { readonly at: readonly string[]; readonly detail: string };

function unitIssue(amendment: Amendment, items: readonly KnownItem[]): UnitIssue | undefined {
  if (amendment.kind === 'include') return valueUnitIssue(amendment, items);
  return amendment.kind === 'target' ? clockUnitIssue(amendment, items) : undefined;
}

/** A value in another unit than the tiers' own, where these state amounts. */
function valueUnitIssue({ feature, value }: IncludeAmendment, items: readonly KnownItem[]): UnitIssue | undefined {
  const cells = items.flatMap(({ offering }) =>
    [...offering.tiers.values()].map((tier) => tier.cells.get(feature)?.cell),
  );
  const units = new Set(cells.flatMap((cell) => (cell?.kind === 'amount' ? [cell.unit] : [])));
  if (!value || units.size === 0 || units.has(value.unit)) return undefined;
  const told = [...units].map((unit) => `\`${unit}\``).join(', ');
  return { at: ['value', 'unit'], detail: `\`${value.unit}\` is not ${told}, in which the tiers say \`${feature}\`` };
}

/** Working days of a clock that runs day and night. */
function clockUnitIssue(
  { target, unit, calendar }: TargetAmendment,
  items: readonly KnownItem[],
): UnitIssue | undefined {
  if (unit !== 'working-days' || calendar !== undefined) return undefined;
  const commitments = items.flatMap(({ tier }) => [...tier.commitments.values()].flat());
  const amended = commitments.filter(({ commitment }) => commitment.target === target);
  if (amended.every(({ commitment }) => commitment.clock.kind === 'calendar')) return undefined;
  return { at: ['unit'], detail: 'working days need the `calendar` that says which days these are' };
}
