import { knowsHolidays, type Calendar } from '../calendar/calendar.ts';
import { parseInstant } from '../calendar/instant.ts';
import type { AnswerCondition, AnswerDeadline } from '../generated/types.ts';
import type { CompiledRule } from '../rules/compile.ts';
import { fill, say } from '../text.ts';
import { dateText } from './date-text.ts';
import type { Examination } from './facts.ts';
import { phrases } from './phrases.ts';
import type { Situation } from './situation.ts';
import { languageOf, wordsFor } from './words.ts';

/** What binds an answer that is not a denial: the feature's footnotes, then everything that hangs on an unknown. */
export function conditionsOf(
  examination: Examination,
  unknown: readonly CompiledRule[],
  deadlines: readonly AnswerDeadline[],
  situation: Situation,
): readonly AnswerCondition[] {
  const footnotes = footnotesOf(examination, situation);
  const restricting = unknown.filter(({ kind }) => kind !== 'grant');
  return distinct([
    ...footnotes,
    ...restricting.map((rule) => unknownCondition(rule, examination, situation)),
    ...unknownHolidays(examination, deadlines, situation),
  ]);
}

/** The footnotes of the feature, then those of the offering that grants it. */
function footnotesOf({ candidate }: Examination, situation: Situation): readonly AnswerCondition[] {
  const { feature, offering, revision } = candidate;
  const ids = [...(feature.feature.footnotes ?? []), ...(offering.offering.footnotes ?? [])];
  const language = languageOf({ candidate }, situation);
  return ids.flatMap((id) => {
    const footnote = revision.footnotes.get(id);
    return footnote ? [{ code: id, text: say(footnote.text, language, revision.language) }] : [];
  });
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
  const words = wordsFor(rule.code, examination, situation);
  return {
    code,
    text: fill(say(text, languageOf(examination, situation), examination.candidate.revision.language), words),
  };
}

/** The condition that a calendar of the answer has been asked about a day beyond its list of holidays. */
function unknownHolidays(
  examination: Examination,
  deadlines: readonly AnswerDeadline[],
  situation: Situation,
): readonly AnswerCondition[] {
  const { calendars, language: fallback } = examination.candidate.revision;
  const asked = [
    ...(examination.facts.hours?.bound
      ? [{ calendar: examination.candidate.feature.hours?.calendar, at: situation.at }]
      : []),
    ...deadlines.map(({ calendar, due }) => ({
      calendar: calendars.get(calendar ?? ''),
      at: parseInstant(due) ?? situation.at,
    })),
  ];
  const ignorant = asked.find(({ calendar, at }) => calendar && !knowsHolidays(calendar, at))?.calendar;
  if (!ignorant) return [];
  const language = languageOf(examination, situation);
  const words = { date: dateText(lastKnownDay(ignorant), language) };
  return [{ code: 'holidays-unknown', text: fill(say(phrases['holidays-unknown'], language, fallback), words) }];
}

function lastKnownDay({ input }: Calendar): string {
  return input.holidaysUntil ?? '';
}
