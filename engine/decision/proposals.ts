import { nextOpening } from '../calendar/opening.ts';
import { canBuy } from '../catalog/option.ts';
import { lowestTier, type CompiledOffering } from '../catalog/offering.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import { amendTerm } from '../contract/amend-term.ts';
import { amendTier } from '../contract/amend-tier.ts';
import { withTerm } from '../contract/item-term.ts';
import { itemAt, type KnownItem } from '../contract/known-contract.ts';
import { proposeCompanions, proposeItem } from '../contract/proposed-item.ts';
import type { Option } from '../generated/types.ts';
import { itemCandidate, type Candidate } from './candidates.ts';
import { compareForCustomer, judge, type Judgement } from './judgement.ts';
import type { Situation } from './situation.ts';

/** A contract item among the candidates. */
export type ItemCandidate = Extract<Candidate, { readonly kind: 'item' }>;

/** A change to the contract that gives the feature, or gives it better. */
export type Proposal =
  | {
      readonly kind: 'option';
      readonly offering: CompiledOffering;
      readonly tier: CompiledTier;
      readonly option: string;
    }
  | {
      readonly kind: 'tier';
      readonly offering: CompiledOffering;
      readonly tier: CompiledTier;
      readonly option: string | undefined;
    }
  | { readonly kind: 'offering'; readonly offering: CompiledOffering; readonly tier: CompiledTier };

/** Options that the item could hold as well: the feature's own, those that open its hours, those offered instead. */
export function proposeOptions(
  candidate: ItemCandidate,
  current: Judgement,
  situation: Situation,
): readonly Proposal[] {
  const { item, offering, tier } = candidate;
  const options = offering.optionsFor.get(situation.feature) ?? [];
  return options.flatMap((option): readonly Proposal[] => {
    if (item.options.has(option.id) || !canBuy(offering, tier.tier.id, option.id, item.options)) return [];
    const bought = { ...item, options: new Set([...item.options, option.id]) };
    return optionHelps(option, bought, current, situation)
      ? [{ kind: 'option', offering, tier, option: option.id }]
      : [];
  });
}

/** Whether a bought option gives the feature better, or gives what is offered in its place outside of its hours. */
function optionHelps(option: Option, bought: KnownItem, current: Judgement, situation: Situation): boolean {
  const { feature } = situation;
  if (option.id === feature || option.extendsHours?.includes(feature))
    return isBetter(judgeItem(bought, situation), current);
  if (current.decisive?.code !== 'outside-coverage') return false;
  return judgeItem(bought, { ...situation, feature: option.id })?.decision === 'granted';
}

/** Other tiers of the item's offering, lowest first; where a tier has the feature as an option only, with that option. */
export function proposeTiers(candidate: ItemCandidate, current: Judgement, situation: Situation): readonly Proposal[] {
  const { item, offering } = candidate;
  const proposals: Proposal[] = [];
  for (const tier of offering.tiers.values()) {
    const proposal = tier.rank === item.tier.rank ? undefined : proposeTier(tier, candidate, current, situation);
    if (proposal) proposals.push(proposal);
  }
  return proposals;
}

function proposeTier(
  tier: CompiledTier,
  { item, offering }: ItemCandidate,
  current: Judgement,
  situation: Situation,
): Proposal | undefined {
  const options = optionsKept(item.options, offering, tier);
  const term = withTerm(item.term, amendTerm(tier.term, item.amendments));
  const changed = { ...item, tier: amendTier(tier, item, item.amendments), options, term };
  if (isBetter(judgeItem(changed, situation), current)) return { kind: 'tier', offering, tier, option: undefined };
  const option = situation.feature;
  if (options.has(option) || !canBuy(offering, tier.tier.id, option, options)) return undefined;
  const bought = judgeItem({ ...changed, options: new Set([...options, option]) }, situation);
  return isBetter(bought, current) ? { kind: 'tier', offering, tier, option } : undefined;
}

/** The options that can be kept in another tier. */
function optionsKept(
  options: ReadonlySet<string>,
  offering: CompiledOffering,
  { tier }: CompiledTier,
): ReadonlySet<string> {
  if (options.size === 0) return options;
  return new Set([...options].filter((id) => offering.options.get(id)?.option.tiers.includes(tier.id)));
}

/** Offerings that the contract does not hold, each in the lowest tier that gives the feature. */
export function proposeOfferings(
  revision: CompiledRevision,
  current: Judgement | undefined,
  situation: Situation,
): readonly Proposal[] {
  const { items } = situation.contract;
  const offerings = revision.features.get(situation.feature)?.offerings ?? [];
  return offerings.flatMap((offering): readonly Proposal[] => {
    const { id, standard } = offering.offering;
    if (standard || items.some((item) => item.offering.offering.id === id)) return [];
    const tier = lowestTierThatHelps(revision, offering, current, situation);
    return tier ? [{ kind: 'offering', offering, tier }] : [];
  });
}

/** The lowest tier of a new offering, held with its companions, that gives the feature. */
function lowestTierThatHelps(
  revision: CompiledRevision,
  offering: CompiledOffering,
  current: Judgement | undefined,
  situation: Situation,
): CompiledTier | undefined {
  const { contract, at } = situation;
  const companions = proposeCompanions(contract, revision, offering, at);
  for (const tier of offering.tiers.values()) {
    const item = proposeItem(contract, revision, offering, tier, at);
    const items = [...contract.items, item, ...companions];
    if (isBetter(judgeItem(item, { ...situation, contract: { ...contract, items } }), current)) return tier;
  }
  return undefined;
}

/** Offerings that the candidate's offering requires and that, held as well, would give the feature. */
export function proposeMissingCompanions(current: Judgement, situation: Situation): readonly Proposal[] {
  const { candidate, missingCompanions } = current.examination;
  if (current.decisive?.code !== 'requires-offering' || candidate.kind !== 'item') return [];
  const { revision } = candidate;
  const companions = proposeCompanions(situation.contract, revision, candidate.offering, situation.at);
  const items = [...situation.contract.items, ...companions];
  const judgement = judge(candidate, { ...situation, contract: { ...situation.contract, items } });
  if (!isBetter(judgement, current)) return [];
  return missingCompanions.flatMap((id) => {
    const offering = revision.offerings.get(id);
    return offering ? [{ kind: 'offering', offering, tier: lowestTier(offering) }] : [];
  });
}

/** The instant from which the same question has a better answer, where it is denied for the time of asking alone. */
export function proposeWaiting(current: Judgement, situation: Situation): number | undefined {
  const until = endOfDenial(current, situation.at);
  if (until === undefined) return undefined;
  const then = candidateAt(current.examination.candidate, situation, until);
  return then && isBetter(judge(then, { ...situation, at: until }), current) ? until : undefined;
}

/** The candidate as the revision and the amendments bind it that answer at an instant. */
function candidateAt(candidate: Candidate, situation: Situation, at: number): Candidate | undefined {
  if (candidate.kind !== 'item') return candidate;
  const bought = situation.contract.items.find(({ id }) => id === candidate.item.id);
  return bought && itemCandidate(itemAt(bought, at), situation);
}

function endOfDenial({ decisive, examination: { candidate } }: Judgement, at: number): number | undefined {
  if (decisive?.code === 'outside-coverage' && candidate.feature.hours)
    return nextOpening(candidate.feature.hours.calendar, at);
  if (decisive?.code === 'not-started' && candidate.kind === 'item' && candidate.item.term.startsAt > at)
    return candidate.item.term.startsAt;
  return undefined;
}

function judgeItem(item: KnownItem, situation: Situation): Judgement | undefined {
  const candidate = itemCandidate(item, situation);
  return candidate && judge(candidate, situation);
}

/** Whether a change helps: it gives the feature better than now, or would but for the hour of the day. */
function isBetter(proposed: Judgement | undefined, current: Judgement | undefined): boolean {
  if (!proposed?.decisive) return false;
  if (proposed.decision === 'denied' && proposed.decisive.code !== 'outside-coverage') return false;
  return current === undefined || comesBefore(proposed, current);
}

/** Better by its decision, or by the reason of its denial; a better price alone is no reason to change a contract. */
function comesBefore(proposed: Judgement, current: Judgement): boolean {
  if (proposed.decision === current.decision && proposed.decision === 'chargeable') return false;
  return compareForCustomer(proposed, current) < 0;
}
