import { isAboutCell } from '../contract/amend-cell.ts';
import type { KnownAmendment } from '../contract/amendment.ts';
import { termAt, withTerm } from '../contract/item-term.ts';
import type { KnownItem } from '../contract/known-contract.ts';
import type { TargetAmendment } from '../generated/types.ts';
import type { DecisionCode } from '../rules/reason-codes.ts';
import type { Candidate } from './candidates.ts';
import { pricesDue } from './charge.ts';
import type { DecidedJudgement } from './judgement.ts';
import { reads, type Situation } from './situation.ts';

/** The amendment that a candidate's cell comes from; undefined where the catalog says it. */
export function originOfCell(candidate: Candidate): KnownAmendment | undefined {
  if (candidate.kind !== 'item' || candidate.item.amendments.length === 0) return undefined;
  const { id } = candidate.feature.feature;
  const { cell } = candidate.cell;
  if (catalogTier(candidate.item)?.cells.get(id)?.cell === cell) return undefined;
  return candidate.item.amendments.find(({ amendment }) => isAboutCell(amendment) && amendment.feature === id);
}

/** The amendment by which an item ends on another day than the catalog says; undefined where there is none. */
export function originOfEnd(candidate: Candidate): KnownAmendment | undefined {
  if (candidate.kind !== 'item' || candidate.item.amendments.length === 0) return undefined;
  const { item } = candidate;
  if (catalogTerm(item).endsAt === item.term.endsAt) return undefined;
  return item.amendments.find(({ amendment }) => amendment.kind === 'term');
}

/** The amendments that shaped a judgement at an instant, in the order of the contract. */
export function originsOf(judgement: DecidedJudgement, situation: Situation): readonly KnownAmendment[] {
  const { candidate } = judgement.examination;
  if (candidate.kind !== 'item' || candidate.item.amendments.length === 0) return [];
  return candidate.item.amendments.filter((known) => shapes(known, candidate.item, judgement, situation));
}

function shapes(known: KnownAmendment, item: KnownItem, judgement: DecidedJudgement, situation: Situation): boolean {
  const { amendment } = known;
  const { examination, firing } = judgement;
  switch (amendment.kind) {
    case 'include':
    case 'exclude':
    case 'allowance':
      return originOfCell(examination.candidate) === known;
    case 'target':
      return isClocked(amendment, judgement, situation);
    case 'price':
      return judgement.decision === 'chargeable' && pricesDue(examination, firing.fired).has(amendment.price);
    case 'term':
      return isTermFelt(item, judgement, situation.at);
    case 'notice':
      return false;
  }
}

/** Whether a clock of the answer runs for the time that was agreed. */
function isClocked(
  { target, feature, severity }: TargetAmendment,
  judgement: DecidedJudgement,
  { context, feature: asked }: Situation,
): boolean {
  const given = reads(judgement.examination.candidate.feature, context, 'severity');
  // without a severity a clock runs only where its time is the same for all, so that each of them shaped it
  if ((feature ?? asked) !== asked || (severity ?? given) !== (given ?? severity)) return false;
  return judgement.dueClocks().some(({ clock }) => clock.target === target);
}

/** Whether the catalog's own term would have ended before, or not yet, or counted an allowance over other days. */
function isTermFelt(item: KnownItem, { decisive, examination }: DecidedJudgement, at: number): boolean {
  const own = catalogTerm(item);
  const hasEnded = ({ endsAt = Number.POSITIVE_INFINITY }: { readonly endsAt: number | undefined }) => at >= endsAt;
  if (hasEnded(own) !== hasEnded(item.term)) return true;
  const code: DecisionCode = decisive.code;
  if (code === 'ended') return own.endsAt !== item.term.endsAt;
  const { cell } = examination.candidate.cell;
  const isPerTerm = cell.kind === 'unlimited' || (cell.kind === 'allowance' && cell.period === 'term');
  return isPerTerm && termAt(own, at).startsAt !== termAt(item.term, at).startsAt;
}

/** The item's tier as the catalog has it. */
function catalogTier({ offering, tier }: KnownItem) {
  return offering.tiers.get(tier.tier.id);
}

/** The item's term as the catalog has it. */
function catalogTerm({ term, tier }: KnownItem) {
  return withTerm(term, tier.term);
}
