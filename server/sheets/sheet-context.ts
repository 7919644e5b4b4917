import type { Sheet } from '../../engine/index.ts';
import { brandOf, type BrandContext, type Lettering } from './brand-context.ts';
import { matrixOf, type MatrixContext } from './matrix-context.ts';
import { sectionsOf, type Section } from './sheet-sections.ts';
import { wordsIn, type SheetWords } from './sheet-words.ts';
import { verifyMark, type VerifyMark } from './verify-mark.ts';

/** What a document is printed with beside its content. */
export type Imprint = Lettering & {
  /** The address that people reach the server by; left out, nothing tells whether the paper still holds. */
  readonly publicUrl?: string | undefined;
  /** Whether it shows what nobody has published. */
  readonly isDraft?: boolean;
};

/** What the page template reads: the sheet, arranged as it is printed. @see templates/sheet.context.schema.json */
export type SheetContext = BrandContext &
  MatrixContext &
  Proof & {
    readonly language: string;
    readonly title: string;
    readonly subtitle?: string | undefined;
    readonly description?: string | undefined;
    readonly sections: readonly Section[];
  };

/** What says which revision a paper shows, and whether it still holds. */
export type Proof = {
  readonly draft?: string;
  readonly validity?: string;
  readonly digest?: string;
  readonly digestTitle?: string;
  readonly verify?: VerifyMark;
};

/** The sheet as the page prints it. */
export function contextOf(sheet: Sheet, imprint: Imprint = {}): SheetContext {
  const { offering, vendor, title } = sheet;
  const words = wordsIn(sheet.language);
  return {
    ...brandOf(vendor, words, imprint),
    ...matrixOf(sheet, 'sheet', words),
    ...proofOf(sheet, imprint, words),
    language: sheet.language,
    title,
    subtitle: offering.subtitle ?? (says(title, offering.title) ? undefined : offering.title),
    description: offering.description,
    sections: sectionsOf(sheet, 'sheet', words),
  };
}

/** The revision in words and how to verify it; of a draft that it is one. */
export function proofOf(
  { digest, validity }: Pick<Sheet, 'digest' | 'validity'>,
  { isDraft = false, publicUrl }: Imprint,
  words: SheetWords,
): Proof {
  if (isDraft) return { draft: words.draft };
  const verify = publicUrl === undefined ? {} : { verify: verifyMark(digest, publicUrl, words) };
  return { validity, digest, digestTitle: words.digest, ...verify };
}

/** Whether a heading already says a name. */
function says(heading: string, name: string): boolean {
  return heading.toLowerCase().includes(name.toLowerCase());
}
