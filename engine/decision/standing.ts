import type { BoundHours, PlacedExclusion } from '../catalog/feature.ts';
import { usesOf } from '../contract/allowance.ts';
import type { KnownContract, KnownUse } from '../contract/known-contract.ts';
import { boundsOfSystems, type SystemBounds } from '../contract/lifecycle.ts';
import type { Context, ContextFacts, ContractSystem } from '../generated/types.ts';
import type { Truth } from '../rules/truth.ts';
import type { Candidate } from './candidates.ts';
import { reads, systemsMeant, type Situation } from './situation.ts';

/** A candidate with what a question says of it at any time, worked out once for all instants that are looked at. */
export type Standing = {
  readonly candidate: Candidate;
  /** The systems that are meant. */
  readonly systems: readonly ContractSystem[];
  /** What the candidate's term sets for each of them. */
  readonly bounds: readonly SystemBounds[];
  /** Service hours that it keeps to; undefined where it has none, or an option opens it at any time. */
  readonly hours: BoundHours | undefined;
  /** Uses that count on it, where it is metered. */
  readonly uses: readonly KnownUse[];
  /** The facts that time does not change. */
  readonly lasting: LastingFacts;
};

type LastingFacts = ReturnType<typeof lastingFacts>;

/** Works out what a question says of a candidate at any time. */
export function standingOf(candidate: Candidate, situation: Situation): Standing {
  const { contract, context } = situation;
  const { feature, revision, tier } = candidate;
  const systems = systemsMeant(feature, context, coveredSystems(candidate, contract));
  return {
    candidate,
    systems,
    bounds: candidate.kind === 'package' ? [] : boundsOfSystems(revision.catalog.timeZone, tier.term, systems),
    hours: isExtended(candidate) ? undefined : feature.hours,
    uses: usesThatCount(candidate, situation),
    lasting: lastingFacts(candidate, situation),
  };
}

function lastingFacts(candidate: Candidate, { contract, context }: Situation) {
  const { feature, offering, tier, cell } = candidate;
  return {
    candidate: { kind: candidate.kind, offering: offering.offering.id, tier: tier.tier.id },
    cell: {
      kind: cell.cell.kind,
      namesSurcharge: cell.cell.kind === 'pay-per-use' && cell.cell.namesSurcharge === true,
    },
    option: { purchased: candidate.kind === 'item' && candidate.item.options.has(feature.feature.id) },
    package: { covers: packageCovers(candidate, contract, context) },
    exclusion: { component: excludes(candidate, context, 'component'), cause: excludes(candidate, context, 'cause') },
    channel: { offered: channelOffered(candidate, context) },
    zone: { included: travelIncluded(candidate, context) },
    context: visibleContext(candidate, context),
    attributes: contract.attributes,
  };
}

function coveredSystems(candidate: Candidate, { systems }: KnownContract): readonly ContractSystem[] {
  return candidate.kind === 'item' ? candidate.item.systems : [...systems.values()];
}

function usesThatCount(candidate: Candidate, { contract, feature }: Situation): readonly KnownUse[] {
  const { kind } = candidate.cell.cell;
  const isMetered = candidate.kind === 'item' && (kind === 'allowance' || kind === 'unlimited');
  return isMetered ? usesOf(contract, candidate.item, feature) : [];
}

/** Whether a bought option opens the feature at any time. */
function isExtended(candidate: Candidate): boolean {
  if (candidate.kind !== 'item' || candidate.item.options.size === 0) return false;
  const { item, offering, feature } = candidate;
  return [...item.options].some((id) => offering.options.get(id)?.option.extendsHours?.includes(feature.feature.id));
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
  if (!feature.exclusions.some(({ exclusion }) => exclusion.key === key)) return false;
  const value = reads(feature, context, key);
  return value === undefined ? undefined : feature.exclusions.some((each) => applies(each, key, value));
}

/** The exclusions of a key that apply to the value asked about; all of them while it is unknown. */
export function exclusionsFor(
  { feature }: Candidate,
  context: Context,
  key: 'component' | 'cause',
): readonly PlacedExclusion[] {
  const value = reads(feature, context, key);
  return feature.exclusions.filter((each) => applies(each, key, value));
}

function applies({ exclusion }: PlacedExclusion, key: 'component' | 'cause', value: string | undefined): boolean {
  return exclusion.key === key && (value === undefined || exclusion.values.includes(value));
}

function channelOffered({ feature }: Candidate, context: Context): Truth {
  const channels = feature.feature.channels;
  if (!channels) return true;
  const channel = reads(feature, context, 'channel');
  return channel === undefined ? undefined : channels.includes(channel);
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
  if (feature.reads.size === 0) return NOTHING;
  const visible: Record<string, string | number | boolean> = {};
  if (feature.reads.has('partnerAuthorised')) visible['partnerAuthorised'] = false;
  for (const [key, value] of Object.entries(context)) if (feature.reads.has(key as keyof Context)) visible[key] = value;
  return visible;
}

const NOTHING: ContextFacts = {};
