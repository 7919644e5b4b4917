import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import type { SheetCondition, SheetFootnote } from '../generated/types.ts';
import type { Voice } from './voice.ts';

/** The footnotes of a sheet, numbered in the order in which it refers to them. */
export type FootnoteNumbers = {
  /** The mark of each footnote by id. */
  readonly marks: ReadonlyMap<string, string>;
  /** Those that bind the sheet as a whole. */
  readonly whole: readonly string[];
};

/**
 * Numbers the footnotes: those of the sheet and of its offering first, then row by row. Rows carry what the vendor prints
 * on the sheet; of an offering without a sheet of its own, every footnote of its features.
 */
export function numberFootnotes(
  { offering }: CompiledOffering,
  rows: readonly string[],
  revision: CompiledRevision,
): FootnoteNumbers {
  const whole = [...(offering.sheet?.footnotes ?? []), ...(offering.footnotes ?? [])];
  const ofRows = rows
    .flatMap((feature) => footnotesOf(feature, revision))
    .filter((id) => isPrinted(id, offering.sheet, revision));
  const known = [...new Set([...whole, ...ofRows])].filter((id) => revision.footnotes.has(id));
  return { marks: new Map(known.map((id, index) => [id, String(index + 1)])), whole };
}

/** The marks of some footnotes, in the order of their numbers; one that the sheet does not print has none. */
export function marksOf(ids: readonly string[], { marks }: FootnoteNumbers): readonly string[] {
  return [...new Set(ids.flatMap((id) => marks.get(id) ?? []))].sort((a, b) => Number(a) - Number(b));
}

/** Footnotes that bind a feature. */
export function footnotesOf(feature: string, { features }: CompiledRevision): readonly string[] {
  return features.get(feature)?.feature.footnotes ?? [];
}

/** The footnotes with their texts, by number. */
export function listFootnotes(
  { marks }: FootnoteNumbers,
  { footnotes }: CompiledRevision,
  voice: Voice,
): readonly SheetFootnote[] {
  return [...marks].map(([id, mark]) => ({ mark, text: voice.say(footnotes.get(id)?.text ?? {}) }));
}

/** What binds features of the rows beside the footnotes, each remark once with the features that it binds. */
export function listConditions(
  rows: readonly string[],
  { marks }: FootnoteNumbers,
  revision: CompiledRevision,
  voice: Voice,
): readonly SheetCondition[] {
  const codes = new Set(rows.flatMap((feature) => footnotesOf(feature, revision)).filter((id) => !marks.has(id)));
  return [...codes].flatMap((code) => {
    const footnote = revision.footnotes.get(code);
    if (!footnote) return [];
    const features = rows.filter((feature) => footnotesOf(feature, revision).includes(code));
    return [{ code, text: voice.say(footnote.text), features }];
  });
}

function isPrinted(id: string, layout: object | undefined, { footnotes }: CompiledRevision): boolean {
  return layout === undefined || footnotes.get(id)?.scope === 'sheet';
}
