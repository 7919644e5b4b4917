import type { Language } from '../reader.svelte.ts';
import type { Words } from '../words/de.ts';
import { rowsOf, type Matrix } from './matrix-model.ts';
import type { OptionGap } from './option-gaps.ts';

/** What gaps between cells and options are, and what closes them, as a sentence and a button. */
export type GapWords = { readonly says: string; readonly closes: string };

/** @example gapWords([{ kind: 'missing', … }], …) → { says: 'Keine Option verkauft Garantie an Gold.', closes: 'Option anlegen' } */
export function gapWords(gaps: readonly OptionGap[], matrix: Matrix, { editor }: Words, language: Language): GapWords {
  const { gap } = editor.matrix;
  const [first, ...more] = gaps;
  if (!first || more.length > 0) return { says: gap.several(gaps.length), closes: gap.closeAll };
  const { feature, kind, tiers } = first;
  const title = rowsOf(matrix).find((row) => row.feature === feature)?.title ?? feature;
  const names = tiers.map((tier) => matrix.columns.find((column) => column.tier === tier)?.title ?? tier);
  const buyers = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return { says: gap[kind](title, buyers), closes: gap.close[kind](buyers) };
}
