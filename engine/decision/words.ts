import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { localDate } from '../calendar/local-day.ts';
import { systemBounds } from '../contract/lifecycle.ts';
import type { ContractSystem } from '../generated/types.ts';
import type { DecisionCode } from '../rules/reason-codes.ts';
import { say, type Texts, type Words } from '../text.ts';
import type { Candidate } from './candidates.ts';
import { dateText } from './date-text.ts';
import { exclusionsFor, type Examination } from './facts.ts';
import type { Situation } from './situation.ts';

/** The words that fill the text of a reason about a candidate; those that do not apply are left out. */
export function wordsFor(code: DecisionCode, examination: Examination, situation: Situation): Words {
  const { candidate, systems, allowance, missingCompanions } = examination;
  const { revision, feature, offering, tier } = candidate;
  const language = languageOf(examination, situation);
  const title = (texts: Texts): string => say(texts, language, revision.language);
  const date = dateFor(code, examination);
  const hours = revision.catalog.calendars?.find(({ id }) => id === feature.hours?.id);
  const exclusions = exclusionsFor(candidate, situation.context, code === 'cause-excluded' ? 'cause' : 'component');
  const companions = missingCompanions.map((id) =>
    title(revision.offerings.get(id)?.offering.title ?? { [language]: id }),
  );
  return {
    feature: title(feature.feature.title),
    tier: title(tier.tier.title),
    offering: title(offering.offering.title),
    option: title(feature.feature.title),
    ...(candidate.kind === 'package' && { package: title(candidate.cover.pack.title) }),
    ...(exclusions.length > 0 && { exclusion: exclusions.map(({ exclusion }) => title(exclusion.text)).join(' · ') }),
    ...(systems.length === 1 && { system: systems[0]?.id ?? '' }),
    ...(date !== undefined && { date: dateText(date, language) }),
    ...(hours && { hours: title(hours.title) }),
    ...(companions.length > 0 && { companion: companions.join(', ') }),
    ...(allowance && { remaining: String(allowance.remaining) }),
  };
}

/** The language of an answer: the one asked for, else the catalog's first. */
export function languageOf(
  { candidate: { revision } }: Pick<Examination, 'candidate'>,
  { language }: Situation,
): string {
  return language ?? revision.language;
}

/** The day that a reason of the contract's course names. */
function dateFor(code: DecisionCode, { candidate, systems }: Examination): LocalDate | undefined {
  const item = candidate.kind === 'item' ? candidate.item.term : undefined;
  if (code === 'not-started') return firstCoveredDay(item?.from, candidate, systems);
  if (code === 'ended') return item?.until;
  if (code === 'end-of-service') return systems[0]?.endOfService;
  return code === 'term-limit' ? lastDayWithinLimit(candidate, systems) : undefined;
}

/** The item's first day, or the delivery of its sole system where that comes later. */
function firstCoveredDay(
  from: LocalDate | undefined,
  { tier }: Candidate,
  systems: readonly ContractSystem[],
): LocalDate | undefined {
  const delivered = tier.term.system?.fromDelivery && systems.length === 1 ? systems[0]?.delivered : undefined;
  return delivered !== undefined && delivered > (from ?? '') ? delivered : from;
}

function lastDayWithinLimit({ revision, tier }: Candidate, [system]: readonly ContractSystem[]): LocalDate | undefined {
  if (!tier.term.system || !system) return undefined;
  const { timeZone } = revision.catalog;
  const { limit } = systemBounds(timeZone, tier.term.system, system);
  return limit === undefined ? undefined : addDays(localDate(timeZone, limit), -1);
}
