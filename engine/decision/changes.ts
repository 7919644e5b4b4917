import type { Calendar } from '../calendar/calendar.ts';
import type { BoundHours } from '../catalog/feature.ts';
import type { CatalogHistory } from '../catalog/history.ts';
import { effectiveInstant } from '../catalog/revision.ts';
import { allowancePeriod } from '../contract/allowance.ts';
import type { KnownItem, LaterItem } from '../contract/known-contract.ts';
import type { AllowanceCell } from '../generated/types.ts';
import { once } from '../once.ts';
import { leastRankAbout } from '../rules/mentions.ts';
import { kindOf, rankOf } from '../rules/reason-codes.ts';
import { listCandidates, type Candidate } from './candidates.ts';
import { changesAt, changesOf, type ChangeSource } from './change-source.ts';
import { clocksFor } from './deadlines.ts';
import type { Verdict } from './decide.ts';
import { changesOfClock, changesOfList } from './holiday-list.ts';
import { reads, type Situation } from './situation.ts';
import { standingOf, type Standing } from './standing.ts';

type Binding = LaterItem['because'];

const BINDINGS: readonly Binding[] = ['revision', 'amendment'];

/** Everything that the answer of a situation may change by as time goes on, and its context stays. */
export function listChanges(verdict: Verdict, situation: Situation): readonly ChangeSource[] {
  const { history, items } = situation.contract;
  const standings = standingsOverTime(verdict, situation);
  const sources = [revisionChanges(history), ...bindingChanges(items), termChanges(items)];
  for (const standing of standings)
    sources.push(
      ...hoursChanges(standing),
      ...bandChanges(standing, standings, situation),
      ...systemChanges(standing),
      ...usageChanges(standing),
      ...holidayListChanges(standing, situation),
    );
  return sources;
}

/** The candidates now, and those under any other revision or amendment that comes to be in force or to bind an item. */
function standingsOverTime({ judgements }: Verdict, situation: Situation): readonly Standing[] {
  const now = judgements.map(({ examination }) => examination);
  const { revisions } = situation.contract.history;
  const bindings = bindingsOf(situation.contract.items, BINDINGS);
  if (revisions.length === 1 && bindings.length === 0) return now;
  const instants = [...revisions.map(effectiveInstant), ...bindings];
  const later = instants.flatMap((at) => listCandidates({ ...situation, at }));
  return [...now, ...later.map((candidate) => standingOf(candidate, situation))];
}

const revisionChanges = once(({ revisions }: CatalogHistory) =>
  changesAt('revision', ...revisions.map(effectiveInstant)),
);

/** The instants at which an item comes to be bound anew, for one of some causes. */
function bindingsOf(items: readonly KnownItem[], causes: readonly Binding[]): readonly number[] {
  return items.flatMap(({ later }) => later.flatMap(({ since, because }) => (causes.includes(because) ? since : [])));
}

function bindingChanges(items: readonly KnownItem[]): readonly ChangeSource[] {
  return BINDINGS.flatMap((because) => {
    const bindings = bindingsOf(items, [because]);
    return bindings.length === 0 ? [] : [changesAt(because, ...bindings)];
  });
}

function termChanges(items: readonly KnownItem[]): ChangeSource {
  return changesAt('term', ...items.flatMap(({ term }) => [term.startsAt, term.endsAt]));
}

function hoursChanges({ candidate, hours }: Standing): readonly ChangeSource[] {
  return hours ? [openingsOf(hours, candidate)] : [];
}

/** The openings and closings of a feature's hours. */
const openingsOf = once(({ calendar }: BoundHours, { feature, revision }: Candidate): ChangeSource => {
  // of denials the latest answers: where it comes before any that hours bear on, so do those of all other candidates
  const least = leastRankAbout(revision.rules, feature.feature.id, 'hours');
  return { ...changesOf('calendar', calendar), matters: (reason) => rankOf(reason) >= least };
});

/** Bands change an answer where the surcharge is its reason, or where several prices compete. */
function bandChanges(
  { candidate }: Standing,
  rivals: readonly Standing[],
  { context }: Situation,
): readonly ChangeSource[] {
  const { revision, feature } = candidate;
  const { cell } = candidate.cell;
  if (cell.kind !== 'pay-per-use' || reads(feature, context, 'priority') === 'no-extra-cost') return [];
  if (!cell.namesSurcharge && pricesOf(rivals).size === 1) return [];
  const price = revision.prices.get(cell.price)?.price;
  const bands = price?.kind === 'hourly' ? (price.bands ?? []) : [];
  return bands.slice(0, -1).flatMap(({ calendar: id }) => {
    const calendar = revision.calendars.get(id);
    return calendar ? [bandEdges(calendar)] : [];
  });
}

const bandEdges = once((calendar: Calendar): ChangeSource => ({
  ...changesOf('band', calendar),
  matters: (reason) => kindOf(reason) === 'charge',
}));

function pricesOf(standings: readonly Standing[]): ReadonlySet<string> {
  const cells = standings.map(({ candidate }) => candidate.cell.cell);
  return new Set(cells.flatMap((cell) => (cell.kind === 'pay-per-use' ? [cell.price] : [])));
}

function systemChanges({ bounds }: Standing): readonly ChangeSource[] {
  return bounds.flatMap(({ delivery, limit, endOfService }) => [
    changesAt('term', delivery, limit),
    changesAt('end-of-service', endOfService),
  ]);
}

/** Uses count from just after their instant, until their period ends. */
function usageChanges({ candidate, uses }: Standing): readonly ChangeSource[] {
  const { cell } = candidate.cell;
  if (candidate.kind !== 'item' || (cell.kind !== 'allowance' && cell.kind !== 'unlimited')) return [];
  const period = cell.kind === 'allowance' ? cell.period : 'term';
  return [periodChanges(candidate.item, period), changesAt('usage', ...uses.map(({ at }) => at + 1))];
}

function periodChanges(item: KnownItem, period: AllowanceCell['period']): ChangeSource {
  const stretchAt = (at: number) => allowancePeriod(item, period, at);
  return {
    because: 'allowance-period',
    next: (after) => {
      const { startsAt, endsAt } = stretchAt(after);
      return [startsAt, endsAt].find((instant) => instant !== undefined && instant > after);
    },
    previous: (until) => {
      const { startsAt } = stretchAt(until);
      return startsAt <= until ? startsAt : undefined;
    },
  };
}

/** The edges of the lists of holidays that the answer counts with: for its hours now, for its deadlines when they are due. */
function holidayListChanges({ candidate, hours }: Standing, situation: Situation): readonly ChangeSource[] {
  const edges = clocksFor(candidate, situation).map((clock) => changesOfClock(clock));
  return hours ? [changesOfList(hours.calendar), ...edges] : edges;
}
