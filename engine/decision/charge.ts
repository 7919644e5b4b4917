import { meter, usesOf } from '../contract/allowance.ts';
import type { AnswerCharge, ChargeLine, Price } from '../generated/types.ts';
import { onceLines, totalCharge } from '../money/charge.ts';
import { hourlyLines } from '../money/hourly.ts';
import { pricingOf } from '../money/pricing.ts';
import type { CompiledRule } from '../rules/compile.ts';
import { say } from '../text.ts';
import type { Examination } from './facts.ts';
import { reads, type Situation } from './situation.ts';
import { languageOf } from './words.ts';

/** What the charges that fired cost together; each price counts once, however many rules name it. */
export function chargeFor(
  examination: Examination,
  fired: readonly CompiledRule[],
  situation: Situation,
): AnswerCharge {
  const { prices, catalog } = examination.candidate.revision;
  const lines: ChargeLine[] = [];
  for (const id of pricesDue(examination, fired)) {
    const placed = prices.get(id);
    if (placed) lines.push(...linesOf(placed.price, examination, situation));
  }
  if (lines.length === 0) return { currency: catalog.currency, net: null, onRequest: true, lines };
  return totalCharge(lines, catalog.currency);
}

/** The ids of the prices that fall due by the charges that fired, each once. */
export function pricesDue(examination: Examination, fired: readonly CompiledRule[]): ReadonlySet<string> {
  const due = new Set<string>();
  for (const rule of fired) if (rule.kind === 'charge') for (const price of pricesOf(rule, examination)) due.add(price);
  return due;
}

/** The prices that a rule makes fall due: those it names, else those that the catalog names for its reason. */
function pricesOf(rule: CompiledRule, { candidate }: Examination): readonly string[] {
  const named = rule.rule.event.params?.prices;
  if (named) return named;
  const { cell } = candidate.cell;
  if (rule.code === 'travel-zone')
    return candidate.feature.feature.travel ? [candidate.feature.feature.travel.price] : [];
  if (cell.kind === 'pay-per-use') return [cell.price];
  return cell.kind === 'allowance' && cell.overage !== undefined ? [cell.overage] : [];
}

function linesOf(price: Price, examination: Examination, situation: Situation): readonly ChargeLine[] {
  const { candidate } = examination;
  const { revision, feature } = candidate;
  const language = languageOf(examination, situation);
  if (price.kind !== 'hourly') return onceLines(price, (text) => say(text, language, revision.language));
  const work = {
    startsAt: situation.at,
    minutes: chargedMinutes(examination, situation),
    travelMinutes: reads(feature, situation.context, 'travelMinutes'),
    firstHourUsed: isCaseKnown(examination, situation),
    surcharges: reads(feature, situation.context, 'priority') !== 'no-extra-cost',
  };
  return hourlyLines(price, work, pricingOf(revision, situation.language)).map(({ line }) => line);
}

/** The asked minutes that are charged: all of them, or those beyond the allowance. */
function chargedMinutes({ candidate, allowance }: Examination, { context }: Situation): number | undefined {
  const minutes = reads(candidate.feature, context, 'minutes');
  const { cell } = candidate.cell;
  if (minutes === undefined || !allowance || cell.kind !== 'allowance') return minutes;
  return Math.max(0, meter(minutes, cell.intervalMinutes) - allowance.remaining);
}

/** Whether the support case has been worked on before, so that its first hour has been billed. */
function isCaseKnown({ candidate }: Examination, { contract, feature, context, at }: Situation): boolean {
  const supportCase = reads(candidate.feature, context, 'case');
  if (supportCase === undefined || candidate.kind !== 'item') return false;
  return usesOf(contract, candidate.item, feature).some(
    (use) => use.case === supportCase && use.at < at && use.minutes > 0,
  );
}
