import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import type { Eligibility, SheetTerm, Term } from '../generated/types.ts';
import { amountText } from './amount-text.ts';
import type { Voice } from './voice.ts';

/** How long each tier runs and how it ends; nothing where the catalog says nothing of it. */
export function listTerms(
  tiers: readonly CompiledTier[],
  offering: CompiledOffering,
  revision: CompiledRevision,
  voice: Voice,
): readonly SheetTerm[] {
  const shared = [
    ...eligibilityTexts(offering.offering.eligibility ?? {}, voice),
    ...companionTexts(offering, revision, voice),
  ];
  const isStated = tiers.some(({ term }) => Object.keys(term).length > 0);
  if (!isStated && shared.length === 0) return [];
  return tiers.map(({ tier, term }) => ({
    tier: tier.id,
    text: [...(isStated ? termTexts(term, voice) : []), ...shared],
  }));
}

function termTexts({ months, renewal, system, feeStart }: Term, voice: Voice): readonly string[] {
  return [
    ...(months === undefined ? [] : [voice.phrase('runs-for', { length: monthsText(months, voice) })]),
    ...(renewal
      ? [
          voice.phrase('renews-by', {
            length: monthsText(renewal.months, voice),
            notice: monthsText(renewal.noticeMonths, voice),
          }),
        ]
      : []),
    ...(months === undefined && !system ? [voice.phrase('open-ended')] : []),
    ...(system?.fromDelivery ? [voice.phrase('from-delivery')] : []),
    ...(system?.maxYears === undefined
      ? []
      : [voice.phrase('at-most-years', { length: yearsText(system.maxYears, voice) })]),
    ...(system?.untilEndOfService ? [voice.phrase('until-end-of-service')] : []),
    ...(feeStart === 'month-after-delivery' ? [voice.phrase('fee-after-delivery')] : []),
  ];
}

function eligibilityTexts(eligibility: Eligibility, voice: Voice): readonly string[] {
  const { allSystems, startsAtDelivery, endOfServiceNoticeMonths } = eligibility;
  return [
    ...(allSystems ? [voice.phrase('all-systems')] : []),
    ...(startsAtDelivery ? [voice.phrase('starts-at-delivery')] : []),
    ...(endOfServiceNoticeMonths === undefined
      ? []
      : [voice.phrase('announced-before', { length: monthsText(endOfServiceNoticeMonths, voice) })]),
  ];
}

function companionTexts(
  { offering }: CompiledOffering,
  { offerings }: CompiledRevision,
  voice: Voice,
): readonly string[] {
  const titles = (offering.requires ?? []).flatMap((id) => {
    const companion = offerings.get(id);
    return companion ? [voice.say(companion.offering.title)] : [];
  });
  return titles.length === 0 ? [] : [voice.phrase('only-with', { offering: titles.join(', ') })];
}

function monthsText(months: number, { language }: Voice): string {
  return amountText(months, 'months', language);
}

/** @example '7 Jahre' */
function yearsText(years: number, { language }: Voice): string {
  return amountText(years, 'years', language);
}
