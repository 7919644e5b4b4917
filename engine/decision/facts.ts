import { isOpenAt } from '../calendar/opening.ts';
import type { PlacedExclusion } from '../catalog/feature.ts';
import { allowanceAt, meter, type Allowance } from '../contract/allowance.ts';
import { lifecycleAt, type Lifecycle } from '../contract/lifecycle.ts';
import type { KnownContract } from '../contract/known-contract.ts';
import type { Context, ContextFacts, ContractSystem, Facts, LifecycleFacts } from '../generated/types.ts';
import { surchargeAt } from '../money/bands.ts';
import type { Truth } from '../rules/truth.ts';
import type { Candidate } from './candidates.ts';
import { reads, systemsMeant, type Situation } from './situation.ts';

/** A candidate with the facts that rules are asked about, and what they were worked out from. */
export type Examination = {
  readonly candidate: Candidate;
  readonly facts: Facts;
  readonly systems: readonly ContractSystem[];
  readonly allowance: Allowance | undefined;
  /** Offerings that the candidate's offering requires and the contract does not hold at the instant. */
  readonly missingCompanions: readonly string[];
};

/** The facts of one candidate; what the question leaves out is unknown, and stays `undefined`. */
export function examine(candidate: Candidate, situation: Situation): Examination {
  const { contract, context, at } = situation;
  const { feature, cell } = candidate;
  const systems = systemsMeant(feature, context, coveredSystems(candidate, contract));
  const allowance = allowanceOf(candidate, situation);
  const held = heldOfferings(contract, at);
  const missingCompanions = companionsMissing(candidate, held);
  const facts = {
    candidate: { kind: candidate.kind, offering: candidate.offering.offering.id, tier: candidate.tier.tier.id },
    lifecycle: lifecycleFacts(candidate, systems, at),
    cell: {
      kind: cell.cell.kind,
      namesSurcharge: cell.cell.kind === 'pay-per-use' && cell.cell.namesSurcharge === true,
    },
    option: { purchased: candidate.kind === 'item' && candidate.item.options.has(feature.feature.id) },
    companion: { missing: missingCompanions.length > 0 },
    package: { covers: packageCovers(candidate, contract, context) },
    exclusion: { component: excludes(candidate, context, 'component'), cause: excludes(candidate, context, 'cause') },
    channel: { offered: channelOffered(candidate, context) },
    hours: hoursFacts(candidate, at),
    allowance: { exhausted: allowance !== undefined && isExhausted(allowance, candidate, context) },
    price: { surcharged: isSurcharged(candidate, context, at) },
    zone: { included: travelIncluded(candidate, context) },
    contract: { offerings: held },
    context: visibleContext(candidate, context),
    attributes: contract.attributes,
  };
  // an unknown fact is undefined, which no rule mistakes for an answer
  return { candidate, facts: facts as Facts, systems, allowance, missingCompanions };
}

/** Offerings of the items whose term runs at an instant. */
function heldOfferings({ items }: KnownContract, at: number): readonly string[] {
  return items
    .filter(({ term }) => at >= term.startsAt && (term.endsAt === undefined || at < term.endsAt))
    .map(({ offering }) => offering.offering.id);
}

function coveredSystems(candidate: Candidate, { systems }: KnownContract): readonly ContractSystem[] {
  return candidate.kind === 'item' ? candidate.item.systems : [...systems.values()];
}

function lifecycleFacts(candidate: Candidate, systems: readonly ContractSystem[], at: number): LifecycleFacts {
  return candidateLifecycle(candidate, systems, at) as LifecycleFacts;
}

function candidateLifecycle(candidate: Candidate, systems: readonly ContractSystem[], at: number): Lifecycle {
  if (candidate.kind === 'item') return lifecycleAt(candidate.item.term, systems, at);
  if (candidate.kind === 'package') return UNBOUNDED;
  const { timeZone } = candidate.revision.catalog;
  return lifecycleAt(
    { timeZone, term: candidate.tier.term, startsAt: Number.NEGATIVE_INFINITY, endsAt: undefined },
    systems,
    at,
  );
}

const UNBOUNDED: Lifecycle = { started: true, ended: false, pastEndOfService: false, pastTermLimit: false };

function companionsMissing(candidate: Candidate, held: readonly string[]): readonly string[] {
  if (candidate.kind === 'package') return [];
  return (candidate.offering.offering.requires ?? []).filter((offering) => !held.includes(offering));
}

function packageCovers(candidate: Candidate, { attributes }: KnownContract, context: Context): Truth {
  if (candidate.kind !== 'package') return false;
  const { pack, cover } = candidate.cover;
  if (!Object.hasOwn(attributes, pack.when.attribute)) return undefined;
  if (cover.component === undefined) return true;
  const component = reads(candidate.feature, context, 'component');
  return component === undefined ? undefined : component === cover.component;
}

/** Whether the component or cause asked about is excluded; unknown where none is named and some are excluded. */
function excludes({ feature }: Candidate, context: Context, key: 'component' | 'cause'): Truth {
  const exclusions = feature.exclusions.filter(({ exclusion }) => exclusion.key === key);
  if (exclusions.length === 0) return false;
  const value = reads(feature, context, key);
  return value === undefined ? undefined : exclusions.some(({ exclusion }) => exclusion.values.includes(value));
}

/** The exclusions of a key that apply to the value asked about; all of them while it is unknown. */
export function exclusionsFor(
  { feature }: Candidate,
  context: Context,
  key: 'component' | 'cause',
): readonly PlacedExclusion[] {
  const value = reads(feature, context, key);
  return feature.exclusions.filter(
    ({ exclusion }) => exclusion.key === key && (value === undefined || exclusion.values.includes(value)),
  );
}

function channelOffered({ feature }: Candidate, context: Context): Truth {
  const channels = feature.feature.channels;
  if (!channels) return true;
  const channel = reads(feature, context, 'channel');
  return channel === undefined ? undefined : channels.includes(channel);
}

function hoursFacts(candidate: Candidate, at: number): { readonly bound: boolean; readonly open: boolean } {
  const { hours } = candidate.feature;
  if (!hours || isExtended(candidate)) return { bound: false, open: true };
  return { bound: true, open: isOpenAt(hours.calendar, at) };
}

/** Whether a bought option opens the feature at any time. */
export function isExtended(candidate: Candidate): boolean {
  if (candidate.kind !== 'item') return false;
  const { options } = candidate.item;
  return [...options].some((id) =>
    candidate.offering.options.get(id)?.option.extendsHours?.includes(candidate.feature.feature.id),
  );
}

function allowanceOf(candidate: Candidate, { contract, feature, at }: Situation): Allowance | undefined {
  const { cell } = candidate.cell;
  if (candidate.kind !== 'item' || cell.kind !== 'allowance') return undefined;
  return allowanceAt(contract, candidate.item, feature, cell, at);
}

/** Whether the asked minutes, metered, exceed what remains; without minutes, whether nothing remains. */
function isExhausted({ remaining }: Allowance, { feature, cell }: Candidate, context: Context): boolean {
  const minutes = reads(feature, context, 'minutes');
  if (minutes === undefined) return remaining <= 0;
  return meter(minutes, cell.cell.kind === 'allowance' ? cell.cell.intervalMinutes : 1) > remaining;
}

function isSurcharged({ feature, cell, revision }: Candidate, context: Context, at: number): boolean {
  if (cell.cell.kind !== 'pay-per-use' || reads(feature, context, 'priority') === 'no-extra-cost') return false;
  const price = revision.prices.get(cell.cell.price)?.price;
  return price?.kind === 'hourly' && surchargeAt(price, revision.calendars, at) > 0;
}

function travelIncluded({ feature, revision }: Candidate, context: Context): Truth {
  const { travel } = feature.feature;
  if (!travel) return true;
  const country = reads(feature, context, 'location');
  if (country === undefined) return undefined;
  const zones = revision.catalog.zones ?? [];
  const zone =
    zones.find(({ countries }) => countries !== 'rest' && countries.includes(country)) ??
    zones.find(({ countries }) => countries === 'rest');
  return zone !== undefined && travel.includedZones.includes(zone.id);
}

/** The members of the context that the feature reads; an authorisation that nobody has given is not given. */
function visibleContext({ feature }: Candidate, context: Context): ContextFacts {
  const visible = Object.fromEntries(
    Object.entries(context).filter(([key]) => feature.reads.has(key as keyof Context)),
  );
  return feature.reads.has('partnerAuthorised') ? { partnerAuthorised: false, ...visible } : visible;
}
