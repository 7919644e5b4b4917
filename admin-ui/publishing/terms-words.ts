import type { AppliesTo } from '../../engine/index.ts';
import { dateIn, momentIn } from '../dates.ts';
import type { Language } from '../reader.svelte.ts';
import type { PublishingWords } from './publishing-words.ts';

/** Whom a revision binds. @example whomWords('new', 'de', say) → 'neue Verträge' */
export function whomWords(appliesTo: AppliesTo, language: Language, say: PublishingWords): string {
  if (typeof appliesTo === 'object') return say.existingWords(dateIn(appliesTo.existingFrom, language));
  return say.whomWords[appliesTo];
}

/** From when a revision is in force: a date as such, an instant in the catalog's zone. */
export function beginningWords(effectiveFrom: string, zone: string, language: Language): string {
  return effectiveFrom.length > 10 ? momentIn(effectiveFrom, zone, language) : dateIn(effectiveFrom, language);
}
