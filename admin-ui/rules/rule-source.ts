import type { Rule } from '../../engine/index.ts';
import { textIn } from '../texts.ts';

/** What a rule stands on, in a language where it is told in several. @example sourceIn('§ 4', 'en') → '§ 4' */
export function sourceIn(source: Rule['source'], language: string): string {
  return typeof source === 'string' ? source : textIn(source, language);
}
