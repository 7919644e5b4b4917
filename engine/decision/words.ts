import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { localDate } from '../calendar/local-day.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { DecisionCode } from '../rules/reason-codes.ts';
import { fillBy, say, type Texts } from '../text.ts';
import { dateText } from './date-text.ts';
import type { Examination } from './facts.ts';
import type { Situation } from './situation.ts';
import { exclusionsFor } from './standing.ts';

/** A reason for which words are sought, with how a text of the catalog is said in the language asked for. */
type Speech = {
  readonly code: DecisionCode;
  readonly examination: Examination;
  readonly situation: Situation;
  readonly title: (texts: Texts) => string;
};

/** A text about a candidate in the language asked for, its words filled in; those that do not apply stay as they are written. */
export function speak(texts: Texts, code: DecisionCode, examination: Examination, situation: Situation): string {
  const title = titlesIn(examination.candidate.revision, situation);
  const speech = { code, examination, situation, title };
  return fillBy(title(texts), (placeholder) => WORDS.get(placeholder)?.(speech));
}

/** How the texts of a revision are said in the language asked for. */
export function titlesIn(
  revision: CompiledRevision,
  { language }: Pick<Situation, 'language'>,
): (texts: Texts) => string {
  return (texts) => say(texts, language ?? revision.language, revision.language);
}

/** The language of an answer: the one asked for, else the catalog's first. */
export function languageOf(
  { candidate: { revision } }: Pick<Examination, 'candidate'>,
  { language }: Situation,
): string {
  return language ?? revision.language;
}

type WordOf = (speech: Speech) => string | undefined;

const featureTitle: WordOf = ({ examination, title }) => title(examination.candidate.feature.feature.title);

/** The words that a text about a candidate may have places for. */
const WORDS: ReadonlyMap<string, WordOf> = new Map<string, WordOf>([
  ['feature', featureTitle],
  ['option', featureTitle],
  ['tier', ({ examination, title }) => title(examination.candidate.tier.tier.title)],
  ['offering', ({ examination, title }) => title(examination.candidate.offering.offering.title)],
  ['package', packageTitle],
  ['exclusion', exclusionTexts],
  ['system', ({ examination: { systems } }) => (systems.length === 1 ? systems[0]?.id : undefined)],
  ['date', dayOfReason],
  ['hours', hoursTitle],
  ['companion', companionTitles],
  ['remaining', ({ examination: { allowance } }) => allowance && String(allowance.remaining)],
]);

function packageTitle({ examination: { candidate }, title }: Speech): string | undefined {
  return candidate.kind === 'package' ? title(candidate.cover.pack.title) : undefined;
}

function exclusionTexts({ code, examination, situation, title }: Speech): string | undefined {
  const key = code === 'cause-excluded' ? 'cause' : 'component';
  const exclusions = exclusionsFor(examination.candidate, situation.context, key);
  return exclusions.length === 0 ? undefined : exclusions.map(({ exclusion }) => title(exclusion.text)).join(' · ');
}

function hoursTitle({ examination: { candidate }, title }: Speech): string | undefined {
  const { revision, feature } = candidate;
  const hours = revision.catalog.calendars?.find(({ id }) => id === feature.hours?.id);
  return hours && title(hours.title);
}

function companionTitles({ examination, situation, title }: Speech): string | undefined {
  const { candidate, missingCompanions } = examination;
  const { offerings } = candidate.revision;
  const language = languageOf(examination, situation);
  const titles = missingCompanions.map((id) => title(offerings.get(id)?.offering.title ?? { [language]: id }));
  return titles.length === 0 ? undefined : titles.join(', ');
}

function dayOfReason({ code, examination, situation }: Speech): string | undefined {
  const date = dateFor(code, examination);
  return date === undefined ? undefined : dateText(date, languageOf(examination, situation));
}

/** The day that a reason of the contract's course names. */
function dateFor(code: DecisionCode, examination: Examination): LocalDate | undefined {
  const { candidate, systems } = examination;
  const item = candidate.kind === 'item' ? candidate.item.term : undefined;
  if (code === 'not-started') return firstCoveredDay(item?.from, examination);
  if (code === 'ended') return item?.until;
  if (code === 'end-of-service') return systems[0]?.endOfService;
  return code === 'term-limit' ? lastDayWithinLimit(examination) : undefined;
}

/** The item's first day, or the delivery of its sole system where that comes later. */
function firstCoveredDay(
  from: LocalDate | undefined,
  { candidate: { tier }, systems }: Examination,
): LocalDate | undefined {
  const delivered = tier.term.system?.fromDelivery && systems.length === 1 ? systems[0]?.delivered : undefined;
  return delivered !== undefined && delivered > (from ?? '') ? delivered : from;
}

function lastDayWithinLimit({ candidate: { revision }, bounds }: Examination): LocalDate | undefined {
  const limit = bounds[0]?.limit;
  return limit === undefined ? undefined : addDays(localDate(revision.catalog.timeZone, limit), -1);
}
