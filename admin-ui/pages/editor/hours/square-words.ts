import { issueWords } from '../../../editing/issue-words.ts';
import type { Language } from '../../../reader.svelte.ts';
import type { hoursDe } from '../../../words/de/hours.ts';
import type { Spoken } from '../../../words/spoken.ts';
import { isEve, type Square } from './year-months.ts';

type HoursWords = Spoken<typeof hoursDe>;

/** @example squareWords(square, words, 'de') → 'Fr., 25.12.2026: geschlossen, Feiertag: 1. Weihnachtstag' */
export function squareWords(square: Square, say: HoursWords, language: Language): string {
  return `${dayWords(square.date, language)}: ${[openWords(square, say, language), ...whyWords(square, say, language)].join(', ')}`;
}

/** @example dayWords('2026-12-25', 'de') → 'Fr., 25.12.2026' */
export function dayWords(date: string, language: Language): string {
  return new Date(date).toLocaleDateString(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** How long a day is open. */
export function openWords({ openMinutes }: Square, say: HoursWords, language: Language): string {
  if (openMinutes === 0) return say.closed;
  return say.open((openMinutes / 60).toLocaleString(language, { maximumFractionDigits: 2 }));
}

/** What makes a day unlike its weekday, and what the review says of it. */
export function whyWords(
  { date, decidedBy, holiday, issue }: Square,
  say: HoursWords,
  language: Language,
): readonly string[] {
  const found = issue && (issueWords(issue, language)?.says ?? issue.detail);
  return [
    ...(decidedBy === 'override' ? [say.ownHours] : decidedBy === 'closure' ? [say.closure] : []),
    ...(holiday
      ? [decidedBy === 'holiday' ? say.holidayCalled(holiday[language]) : say.holidayIgnored(holiday[language])]
      : []),
    ...(isEve(date) && decidedBy === 'weekday' && !holiday ? [say.asWeekday] : []),
    ...(found === undefined ? [] : [found]),
  ];
}
