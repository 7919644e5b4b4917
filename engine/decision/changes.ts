import { effectiveInstant } from '../catalog/revision.ts';
import { allowancePeriod, usesOf } from '../contract/allowance.ts';
import { systemBounds } from '../contract/lifecycle.ts';
import type { KnownItem } from '../contract/known-contract.ts';
import type { AllowanceCell, ContractSystem } from '../generated/types.ts';
import { leastRankAbout } from '../rules/mentions.ts';
import { kindOf, rankOf, type DecisionCode } from '../rules/reason-codes.ts';
import { listCandidates, type Candidate } from './candidates.ts';
import { changesAt, changesOf, type ChangeSource } from './change-source.ts';
import { clocksFor } from './deadlines.ts';
import { isExtended } from './facts.ts';
import { edgesOfList, startsDueFrom } from './holiday-list.ts';
import { reads, systemsMeant, type Situation } from './situation.ts';

/** Everything that the answer of a situation may change by as time goes on, and its context stays. */
export function listChanges(situation: Situation): readonly ChangeSource[] {
  const { history, items } = situation.contract;
  const candidates = candidatesOverTime(situation);
  return [
    changesAt('revision', ...history.revisions.map(effectiveInstant)),
    changesAt('term', ...items.flatMap(({ term }) => [term.startsAt, term.endsAt])),
    ...candidates.flatMap((candidate) => [
      ...hoursChanges(candidate),
      ...bandChanges(candidate, candidates, situation),
      ...systemChanges(candidate, situation),
      ...usageChanges(candidate, situation),
      ...holidayListChanges(candidate, situation),
    ]),
  ];
}

/** The candidates now, and those under any other revision that comes to be in force. */
function candidatesOverTime(situation: Situation): readonly Candidate[] {
  const { revisions } = situation.contract.history;
  if (revisions.length === 1) return listCandidates(situation);
  return [situation.at, ...revisions.map(effectiveInstant)].flatMap((at) => listCandidates({ ...situation, at }));
}

function hoursChanges(candidate: Candidate): readonly ChangeSource[] {
  const { feature, revision } = candidate;
  if (!feature.hours || isExtended(candidate)) return [];
  // of denials the latest answers: where it comes before any that hours bear on, so do those of all other candidates
  const least = leastRankAbout(revision.rules, feature.feature.id, 'hours');
  const matters = (reason: DecisionCode): boolean => rankOf(reason) >= least;
  return [{ ...changesOf('calendar', feature.hours.calendar), matters }];
}

/** Bands change an answer where the surcharge is its reason, or where several prices compete. */
function bandChanges(
  { cell: { cell }, feature, revision }: Candidate,
  rivals: readonly Candidate[],
  { context }: Situation,
): readonly ChangeSource[] {
  if (cell.kind !== 'pay-per-use' || reads(feature, context, 'priority') === 'no-extra-cost') return [];
  if (!cell.namesSurcharge && pricesOf(rivals).size === 1) return [];
  const price = revision.prices.get(cell.price)?.price;
  const bands = price?.kind === 'hourly' ? (price.bands ?? []) : [];
  return bands.slice(0, -1).flatMap(({ calendar: id }) => {
    const calendar = revision.calendars.get(id);
    return calendar ? [{ ...changesOf('band', calendar), matters: (reason) => kindOf(reason) === 'charge' }] : [];
  });
}

function pricesOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  return new Set(candidates.flatMap(({ cell: { cell } }) => (cell.kind === 'pay-per-use' ? [cell.price] : [])));
}

function systemChanges(candidate: Candidate, { contract, context }: Situation): readonly ChangeSource[] {
  const bounds = candidate.tier.term.system;
  if (!bounds || candidate.kind === 'package') return [];
  const covered = candidate.kind === 'item' ? candidate.item.systems : [...contract.systems.values()];
  const { timeZone } = candidate.revision.catalog;
  return systemsMeant(candidate.feature, context, covered).flatMap((system: ContractSystem) => {
    const { delivery, limit, endOfService } = systemBounds(timeZone, bounds, system);
    return [changesAt('term', delivery, limit), changesAt('end-of-service', endOfService)];
  });
}

/** Uses count from just after their instant, until their period ends. */
function usageChanges(candidate: Candidate, { contract, feature }: Situation): readonly ChangeSource[] {
  const { cell } = candidate.cell;
  if (candidate.kind !== 'item' || (cell.kind !== 'allowance' && cell.kind !== 'unlimited')) return [];
  const uses = usesOf(contract, candidate.item, feature).map(({ at }) => at + 1);
  return [periodChanges(candidate.item, cell.kind === 'allowance' ? cell.period : 'term'), changesAt('usage', ...uses)];
}

function periodChanges(item: KnownItem, period: AllowanceCell['period']): ChangeSource {
  const stretchAt = (at: number) => allowancePeriod(item, period, at);
  return {
    because: 'allowance-period',
    next: (after) => laterThan(after, stretchAt(after).startsAt, stretchAt(after).endsAt),
    previous: (until) => (stretchAt(until).startsAt <= until ? stretchAt(until).startsAt : undefined),
  };
}

function laterThan(after: number, ...instants: readonly (number | undefined)[]): number | undefined {
  return instants.find((instant) => instant !== undefined && instant > after);
}

/** The edges of the lists of holidays that the answer counts with: for its hours now, for its deadlines when they are due. */
function holidayListChanges(candidate: Candidate, situation: Situation): readonly ChangeSource[] {
  const { hours } = candidate.feature;
  const bound = hours && !isExtended(candidate) ? edgesOfList(hours.calendar) : [];
  return [changesAt('calendar', ...bound, ...clocksFor(candidate, situation).flatMap(startsDueFrom))];
}
