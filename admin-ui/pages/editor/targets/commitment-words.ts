import { below, type AmountCell, type Commitment, type DraftContent, type Pointer } from '../../../../engine/index.ts';
import { amountText } from '../../../asking/amounts.ts';
import { valueAt } from '../../../editing/places.ts';
import { thingsAt } from '../../../forms/things.ts';
import type { Language } from '../../../reader.svelte.ts';
import type { Words } from '../../../words/de.ts';
import type { TermsWords } from '../terms-words.ts';

/**
 * The time of a commitment and when it runs.
 * @param tier the tier that holds it, whose cell names the amount where the commitment has none
 * @example → '3 Arbeitstage, Geschäftszeiten'
 */
export function commitmentWords(
  commitment: Commitment,
  tier: Pointer,
  content: DraftContent,
  words: Words & { readonly terms: TermsWords },
  language: Language,
): string {
  const { amount, clock, feature, unit } = commitment;
  const cell = valueAt(content, below(tier, 'cells', feature)) as AmountCell | undefined;
  const own = amount !== undefined && unit !== undefined ? { amount, unit } : undefined;
  const time = own ?? (cell?.kind === 'amount' ? cell : undefined);
  const runs =
    clock.kind === 'calendar' ? calendarTitle(clock.calendar, content, language) : words.terms.targets.elapsed;
  return `${time ? amountText(time, words, language) : words.terms.targets.asCell}, ${runs}`;
}

function calendarTitle(id: string, content: DraftContent, language: Language): string {
  return thingsAt(content, '/catalog/calendars', language).find((calendar) => calendar.id === id)?.title ?? id;
}
