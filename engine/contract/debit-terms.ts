import { readAsker } from '../decision/asker.ts';
import type { World } from '../decision/world.ts';
import type { AllowanceCell, Contract, UsageDebit } from '../generated/types.ts';
import { validateUsageDebit } from '../generated/validators.js';
import { problem, type Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { allowancePeriod, grantedMinutes, meter, usesOf } from './allowance.ts';
import { termAt, type Stretch } from './item-term.ts';
import { itemAt, type KnownItem } from './known-contract.ts';

/** On which terms a use is debited, as the catalog says. */
export type DebitTerms = {
  readonly use: UsageDebit;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Id of the item that is debited. */
  readonly item: string;
  /** Stretch of time in which minutes are counted together. */
  readonly period: Stretch;
  readonly meteredMinutes: number;
  readonly grantedMinutes: number | 'unlimited';
  readonly allowsOverage: boolean;
};

/**
 * The terms of a debit: which item meters the feature at that instant, what it grants in the period, and how the minutes count.
 * @issue bad-shape bad-instant bad-amount unknown-feature unknown-item not-metered
 * @source contract.md, Metering
 */
export function readDebit(body: unknown, contract: Contract, world: World): Outcome<DebitTerms> {
  const debit = readShape<UsageDebit>(validateUsageDebit, body);
  if (!debit.ok) return debit;
  const use = debit.value;
  // the use is read as one of the contract's, so that it falls to the same item as it would there
  const asker = readAsker({ contract: { ...contract, usage: [use] } }, world);
  if (!asker.ok) return failure(asker.issues.map(placeInDebit));
  const known = asker.value.contract;
  const at = known.usage[0]?.at ?? world.now;
  const item = known.items.find((candidate) => usesOf(known, candidate, use.feature).length > 0);
  const terms = item && isCovered(item, at) ? termsOf(itemAt(item, at), use, at) : undefined;
  return terms ? success({ use, at, ...terms }) : failure([notMetered(use)]);
}

function placeInDebit(issue: Issue): Issue {
  return { ...issue, pointer: issue.pointer.replace(/^\/contract\/usage\/0/, '') };
}

function notMetered({ feature, item }: UsageDebit): Issue {
  const who = item === undefined ? 'no item meters' : `item \`${item}\` does not meter`;
  return problem('not-metered', '/feature', `${who} \`${feature}\` at that time`);
}

function termsOf(item: KnownItem, { feature, minutes }: UsageDebit, at: number) {
  const cell = item.tier.cells.get(feature)?.cell;
  if (cell?.kind === 'unlimited')
    return {
      item: item.id,
      period: termAt(item.term, at),
      meteredMinutes: meter(minutes),
      grantedMinutes: 'unlimited',
      allowsOverage: false,
    } as const;
  return cell?.kind === 'allowance' ? allowanceTerms(item, cell, minutes, at) : undefined;
}

function allowanceTerms(item: KnownItem, cell: AllowanceCell, minutes: number, at: number) {
  return {
    item: item.id,
    period: allowancePeriod(item, cell.period, at),
    meteredMinutes: meter(minutes, cell.intervalMinutes),
    grantedMinutes: grantedMinutes(cell),
    allowsOverage: cell.overage !== undefined,
  };
}

function isCovered({ term }: KnownItem, at: number): boolean {
  return at >= term.startsAt && (term.endsAt === undefined || at < term.endsAt);
}
