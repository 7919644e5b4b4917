import type { AllowanceCell } from '../generated/types.ts';
import { itemAt, type KnownContract, type KnownItem, type KnownUse } from './known-contract.ts';
import { periodAt, termAt, type Stretch } from './item-term.ts';

/** State of an allowance before the minutes that are asked for. */
export type Allowance = {
  /** Minutes per period. */
  readonly granted: number;
  readonly used: number;
  /** Never below 0. */
  readonly remaining: number;
  readonly period: Stretch;
};

/** Minutes as they are metered: rounded up by themselves to begun intervals, without one to whole minutes. */
export function meter(minutes: number, intervalMinutes = 1): number {
  return Math.ceil(minutes / intervalMinutes) * intervalMinutes;
}

/** Minutes that the cell grants per period. */
export function grantedMinutes({ amount, unit }: Pick<AllowanceCell, 'amount' | 'unit'>): number {
  return unit === 'hours' ? amount * 60 : amount;
}

/**
 * What an item's allowance is at an instant: of the uses that count on it, those in the same period and before the instant.
 * @source contract.md, Metering
 */
export function allowanceAt(item: KnownItem, uses: readonly KnownUse[], cell: AllowanceCell, at: number): Allowance {
  const period = allowancePeriod(item, cell.period, at);
  const granted = grantedMinutes(cell);
  const used = usedMinutes(uses, period, at, cell.intervalMinutes);
  return { granted, used, remaining: Math.max(0, granted - used), period };
}

/** Metered minutes of the uses in a period before an instant. */
export function usedMinutes(uses: readonly KnownUse[], period: Stretch, at: number, intervalMinutes = 1): number {
  const end = Math.min(at, period.endsAt ?? at);
  return uses
    .filter((use) => use.at >= period.startsAt && use.at < end)
    .reduce((sum, { minutes }) => sum + meter(minutes, intervalMinutes), 0);
}

/** The period of an allowance that an instant lies in. */
export function allowancePeriod({ term }: KnownItem, period: AllowanceCell['period'], at: number): Stretch {
  if (period === 'term') return termAt(term, at);
  return periodAt(term, at, period === 'year' ? 12 : 1);
}

/** Uses of a feature that count on an item: those that name it, and those that name none and fall to it first. */
export function usesOf(contract: KnownContract, item: KnownItem, feature: string): readonly KnownUse[] {
  return contract.usage.filter(
    (use) => use.feature === feature && (use.item ?? firstMeteringItem(contract, use)?.id) === item.id,
  );
}

/** The first item, in the contract's order, that meters the feature when it was used. */
function firstMeteringItem({ items }: KnownContract, use: KnownUse): KnownItem | undefined {
  if (items.length === 1) return items[0];
  const having = items.filter((item) => itemAt(item, use.at).tier.cells.has(use.feature));
  return having.find((item) => meters(itemAt(item, use.at), use.feature) && covers(item, use.at)) ?? having[0];
}

function meters({ tier }: KnownItem, feature: string): boolean {
  const kind = tier.cells.get(feature)?.cell.kind;
  return kind === 'allowance' || kind === 'unlimited';
}

function covers({ term }: KnownItem, at: number): boolean {
  return at >= term.startsAt && (term.endsAt === undefined || at < term.endsAt);
}
