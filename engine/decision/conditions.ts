import { knowsHolidays, type Calendar } from '../calendar/calendar.ts';
import type { PlacedCell } from '../catalog/tier.ts';
import type { AnswerCondition } from '../generated/types.ts';
import { once } from '../once.ts';
import type { CompiledRule } from '../rules/compile.ts';
import { fill, say } from '../text.ts';
import type { Candidate } from './candidates.ts';
import { dateText } from './date-text.ts';
import type { Examination } from './facts.ts';
import type { Judgement } from './judgement.ts';
import { phrases } from './phrases.ts';
import type { Situation } from './situation.ts';
import { languageOf, speak } from './words.ts';

/** What binds an answer that is not a denial: the feature's footnotes, then everything that hangs on an unknown. */
export function conditionsOf(judgement: Judgement, situation: Situation): readonly AnswerCondition[] {
  const { examination, firing } = judgement;
  const footnotes = footnotesOf(examination.candidate, languageOf(examination, situation));
  const restricting = firing.unknown.filter(({ kind }) => kind !== 'grant');
  const others = [
    ...restricting.map((rule) => unknownCondition(rule, examination, situation)),
    ...unknownHolidays(judgement, situation),
  ];
  return others.length === 0 ? footnotes : distinct([...footnotes, ...others]);
}

function footnotesOf(candidate: Candidate, language: string): readonly AnswerCondition[] {
  return footnotesByLanguage(candidate.cell, candidate).get(language) ?? footnotesIn(language, candidate);
}

/** The footnotes of a cell in each language of its catalog. */
const footnotesByLanguage = once(
  (_: PlacedCell, candidate: Candidate): ReadonlyMap<string, readonly AnswerCondition[]> =>
    new Map(candidate.revision.catalog.languages.map((language) => [language, footnotesIn(language, candidate)])),
);

/** The footnotes of the feature, then those of the offering that grants it. */
function footnotesIn(language: string, { feature, offering, revision }: Candidate): readonly AnswerCondition[] {
  const ids = [...(feature.feature.footnotes ?? []), ...(offering.offering.footnotes ?? [])];
  const footnotes = ids.flatMap((id) => {
    const footnote = revision.footnotes.get(id);
    return footnote ? [{ code: id, text: say(footnote.text, language, revision.language) }] : [];
  });
  return distinct(footnotes);
}

/** What a denial hangs on: grants that something unknown might still give. */
export function hopesOf(
  examination: Examination,
  unknown: readonly CompiledRule[],
  situation: Situation,
): readonly AnswerCondition[] {
  return unknown.filter(({ kind }) => kind === 'grant').map((rule) => unknownCondition(rule, examination, situation));
}

/** The conditions, each code once. */
export function distinct(conditions: readonly AnswerCondition[]): readonly AnswerCondition[] {
  return conditions.filter(({ code }, index) => conditions.findIndex((other) => other.code === code) === index);
}

function unknownCondition(rule: CompiledRule, examination: Examination, situation: Situation): AnswerCondition {
  const { code, text } = rule.rule.whenUnknown ?? { code: `${rule.rule.id}-unknown`, text: rule.rule.sentence };
  return { code, text: speak(text, rule.code, examination, situation) };
}

/** The condition that a calendar of the answer has been asked about a day beyond its list of holidays. */
function unknownHolidays(judgement: Judgement, situation: Situation): readonly AnswerCondition[] {
  const ignorant = ignorantCalendar(judgement, situation.at);
  if (!ignorant) return [];
  const { examination } = judgement;
  const language = languageOf(examination, situation);
  const text = say(phrases['holidays-unknown'], language, examination.candidate.revision.language);
  return [{ code: 'holidays-unknown', text: fill(text, { date: dateText(lastKnownDay(ignorant), language) }) }];
}

/** The first calendar that does not know the holidays it is asked about: of its hours now, of a clock when it is due. */
export function ignorantCalendar({ examination: { hours }, dueClocks }: Judgement, at: number): Calendar | undefined {
  if (hours && !knowsHolidays(hours.calendar, at)) return hours.calendar;
  for (const { clock, due } of dueClocks())
    if (clock.calendar && !knowsHolidays(clock.calendar, due)) return clock.calendar;
  return undefined;
}

function lastKnownDay({ input }: Calendar): string {
  return input.holidaysUntil ?? '';
}
