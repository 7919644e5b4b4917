import { isOpenAt } from '../calendar/opening.ts';
import { allowanceAt, meter, type Allowance } from '../contract/allowance.ts';
import { lifecycleAt, type Lifecycle } from '../contract/lifecycle.ts';
import type { KnownContract } from '../contract/known-contract.ts';
import type { Context, Facts } from '../generated/types.ts';
import { surchargeAt } from '../money/bands.ts';
import type { Candidate } from './candidates.ts';
import { reads, type Situation } from './situation.ts';
import { standingOf, type Standing } from './standing.ts';

/** A candidate with the facts that rules are asked about at an instant, and what they were worked out from. */
export type Examination = Standing & {
  readonly facts: Facts;
  readonly allowance: Allowance | undefined;
  /** Offerings that the candidate's offering requires and the contract does not hold at the instant. */
  readonly missingCompanions: readonly string[];
};

/** The facts of one candidate; what the question leaves out is unknown, and stays `undefined`. */
export function examine(candidate: Candidate, situation: Situation): Examination {
  return examineAt(standingOf(candidate, situation), situation);
}

/** The facts of a candidate at the instant of a situation; what time does not change is known already. */
export function examineAt(standing: Standing, { contract, context, at }: Situation): Examination {
  const { candidate, systems, bounds, hours, uses, lasting } = standing;
  const allowance = allowanceOf(standing, at);
  const held = heldOfferings(contract, at);
  const missingCompanions = companionsMissing(candidate, held);
  const facts = {
    candidate: lasting.candidate,
    lifecycle: lifecycleOf(standing, at),
    cell: lasting.cell,
    option: lasting.option,
    companion: { missing: missingCompanions.length > 0 },
    package: lasting.package,
    exclusion: lasting.exclusion,
    channel: lasting.channel,
    hours: { bound: hours !== undefined, open: hours === undefined || isOpenAt(hours.calendar, at) },
    allowance: { exhausted: allowance !== undefined && isExhausted(allowance, candidate, context) },
    price: { surcharged: isSurcharged(candidate, context, at) },
    zone: lasting.zone,
    contract: { offerings: held },
    context: lasting.context,
    attributes: lasting.attributes,
  };
  // an unknown fact is undefined, which no rule mistakes for an answer
  const known = facts as Facts;
  return { candidate, systems, bounds, hours, uses, lasting, facts: known, allowance, missingCompanions };
}

/** Offerings of the items whose term runs at an instant. */
function heldOfferings({ items }: KnownContract, at: number): readonly string[] {
  const held: string[] = [];
  for (const { term, offering } of items)
    if (at >= term.startsAt && (term.endsAt === undefined || at < term.endsAt)) held.push(offering.offering.id);
  return held;
}

function lifecycleOf({ candidate, bounds }: Standing, at: number): Lifecycle {
  if (candidate.kind === 'item') return lifecycleAt(candidate.item.term, bounds, at);
  if (candidate.kind === 'package') return UNBOUNDED;
  return lifecycleAt({ term: candidate.tier.term, startsAt: Number.NEGATIVE_INFINITY, endsAt: undefined }, bounds, at);
}

const UNBOUNDED: Lifecycle = { started: true, ended: false, pastEndOfService: false, pastTermLimit: false };
const NONE: readonly string[] = [];

function companionsMissing(candidate: Candidate, held: readonly string[]): readonly string[] {
  const { requires } = candidate.offering.offering;
  if (candidate.kind === 'package' || !requires) return NONE;
  return requires.filter((offering) => !held.includes(offering));
}

function allowanceOf({ candidate, uses }: Standing, at: number): Allowance | undefined {
  const { cell } = candidate.cell;
  return candidate.kind === 'item' && cell.kind === 'allowance'
    ? allowanceAt(candidate.item, uses, cell, at)
    : undefined;
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
