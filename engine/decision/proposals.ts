import { canBuy } from '../catalog/option.ts';
import { lowestTier, type CompiledOffering } from '../catalog/offering.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import type { KnownItem } from '../contract/known-contract.ts';
import { proposeCompanions, proposeItem } from '../contract/proposed-item.ts';
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
  const id = situation.feature;
  return [...offering.options.values()].flatMap(({ option }) => {
    if (item.options.has(option.id) || !canBuy(offering, tier.tier.id, option.id, item.options)) return [];
    const proposal: Proposal = { kind: 'option', offering, tier, option: option.id };
    const bought = { ...item, options: new Set([...item.options, option.id]) };
    if (option.id === id || option.extendsHours?.includes(id))
      return isBetter(judgeItem(bought, situation), current) ? [proposal] : [];
    const helps = option.insteadOf?.includes(id) && current.decisive?.code === 'outside-coverage';
    return helps && judgeItem(bought, { ...situation, feature: option.id })?.decision === 'granted' ? [proposal] : [];
  });
}

/** Other tiers of the item's offering, lowest first; where a tier has the feature as an option only, with that option. */
export function proposeTiers(candidate: ItemCandidate, current: Judgement, situation: Situation): readonly Proposal[] {
  const { item, offering } = candidate;
  return [...offering.tiers.values()].flatMap((tier): readonly Proposal[] => {
    if (tier === item.tier) return [];
    const options = new Set(
      [...item.options].filter((id) => offering.options.get(id)?.option.tiers.includes(tier.tier.id)),
    );
    const changed = { ...item, tier, options };
    if (isBetter(judgeItem(changed, situation), current)) return [{ kind: 'tier', offering, tier, option: undefined }];
    const option = situation.feature;
    if (options.has(option) || !canBuy(offering, tier.tier.id, option, options)) return [];
    const bought = judgeItem({ ...changed, options: new Set([...options, option]) }, situation);
    return isBetter(bought, current) ? [{ kind: 'tier', offering, tier, option }] : [];
  });
}

/** Offerings that the contract does not hold, each in the lowest tier that gives the feature. */
export function proposeOfferings(
  revision: CompiledRevision,
  current: Judgement | undefined,
  situation: Situation,
): readonly Proposal[] {
  const held = new Set(situation.contract.items.map(({ offering }) => offering.offering.id));
  const offerings = revision.features.get(situation.feature)?.offerings ?? [];
  return offerings.flatMap((offering) => {
    if (offering.offering.standard || held.has(offering.offering.id)) return [];
    const tier = [...offering.tiers.values()].find((each) =>
      isBetter(judgeNew(revision, offering, each, situation), current),
    );
    return tier ? [{ kind: 'offering', offering, tier }] : [];
  });
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

function judgeItem(item: KnownItem, situation: Situation): Judgement | undefined {
  const candidate = itemCandidate(item, situation);
  return candidate && judge(candidate, situation);
}

function judgeNew(
  revision: CompiledRevision,
  offering: CompiledOffering,
  tier: CompiledTier,
  situation: Situation,
): Judgement | undefined {
  const { contract, at } = situation;
  const item = proposeItem(contract, revision, offering, tier, at);
  const companions = proposeCompanions(contract, revision, offering, at);
  return judgeItem(item, { ...situation, contract: { ...contract, items: [...contract.items, item, ...companions] } });
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
