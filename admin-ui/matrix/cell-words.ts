import type { AllowanceCell, Cell, Unit } from '../../engine/index.ts';

/** Kinds of cells that need nothing else, by the words and marks that people and spreadsheets write. */
export const kindWords = byWord<
  Extract<Cell['kind'], 'included' | 'excluded' | 'optional' | 'partner-duty' | 'unlimited'>
>({
  included: ['enthalten', 'included', 'ja', 'yes', 'x', '✓', '✔', '✅', 'wahr', 'true', 'inklusive'],
  excluded: ['nicht enthalten', 'not included', 'excluded', 'nein', 'no', '-', '–', '—', '✗', '✘', 'falsch', 'false'],
  optional: ['optional', 'option', 'o', '○', '(x)', '(✓)'],
  'partner-duty': ['partner'],
  unlimited: ['unbegrenzt', 'unlimited', '∞', 'flat', 'flatrate'],
});

/** Units by what people write. */
export const unitWords = byWord<Unit>({
  minutes: ['minuten', 'minute', 'minutes', 'min', 'min.'],
  hours: ['stunden', 'stunde', 'hours', 'hour', 'h', 'std', 'std.'],
  days: ['tage', 'tag', 'days', 'day', 'd'],
  weeks: ['wochen', 'woche', 'weeks', 'week', 'w'],
  'working-days': ['arbeitstage', 'arbeitstag', 'working days', 'working day', 'werktage', 'werktag', 'at', 'wd'],
  months: ['monate', 'monat', 'months', 'month', 'mon', 'mon.'],
  years: ['jahre', 'jahr', 'years', 'year', 'a', 'y'],
  persons: ['personen', 'person', 'persons', 'pers.', 'people'],
  pieces: ['stück', 'piece', 'pieces', 'st', 'st.', 'pcs', 'stk', 'stk.'],
});

/** Periods after which an allowance begins anew. */
export const periodWords = byWord<AllowanceCell['period']>({
  term: ['laufzeit', 'term', 'vertragslaufzeit'],
  year: ['jahr', 'year', 'a'],
  month: ['monat', 'month'],
});

function byWord<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
): ReadonlyMap<string, Meaning> {
  const meanings = Object.keys(words) as Meaning[];
  return new Map(meanings.flatMap((meaning) => words[meaning].map((word) => [word, meaning] as const)));
}
