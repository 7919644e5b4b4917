import type { Brochure, SheetSection } from '../../engine/index.ts';
import { brandOf, type BrandContext } from './brand-context.ts';
import { brochureWordsIn, type BrochureWords } from './brochure-words.ts';
import { contactSectionOf } from './contact-section.ts';
import { matrixOf, type MatrixContext } from './matrix-context.ts';
import { proofOf, type Imprint, type Proof } from './sheet-context.ts';
import { sectionsOf, type Entry, type Section } from './sheet-sections.ts';
import { wordsIn, type SheetWords } from './sheet-words.ts';

/** What the template of the service description reads. @see templates/brochure.context.schema.json */
export type BrochureContext = BrandContext &
  Proof & {
    readonly isBrochure: true;
    readonly language: string;
    readonly title: string;
    readonly subtitle: string;
    readonly description?: string | undefined;
    readonly marks: readonly [];
    readonly contents: { readonly title: string; readonly entries: readonly Content[] };
    readonly chapters: readonly Chapter[];
    readonly sections: readonly Section[];
  };

type Content = { readonly target: string; readonly title: string };
/** An offering: its comparison and what belongs to it alone. */
type Chapter = MatrixContext & {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly description?: string | undefined;
  readonly notes: readonly string[];
  readonly sections: readonly Section[];
};

/** What the description says once for all offerings, at its end. */
const SAID_ONCE: readonly SheetSection[] = ['hours', 'details', 'contact'];

/** The service description as the page prints it. */
export function brochureContextOf(brochure: Brochure, imprint: Imprint = {}): BrochureContext {
  const words = wordsIn(brochure.language);
  const own = brochureWordsIn(brochure.language);
  const chapters = brochure.chapters.map((chapter) => chapterOf(chapter, words));
  const sections = closingOf(brochure, words, own);
  return {
    ...brandOf(brochure.vendor, words, imprint),
    ...proofOf(brochure, imprint, words),
    isBrochure: true,
    language: brochure.language,
    title: brochure.title,
    subtitle: own.subtitle,
    description: brochure.vendor.claim,
    marks: [],
    contents: {
      title: own.contents,
      entries: [...chapters, ...sections].map(({ id, title }) => ({ target: id, title })),
    },
    chapters,
    sections,
  };
}

function chapterOf({ notes, sheet }: Brochure['chapters'][number], words: SheetWords): Chapter {
  const { id, title, subtitle, description } = sheet.offering;
  const key = `offering-${id}`;
  return {
    ...matrixOf(sheet, key, words),
    id: key,
    title,
    subtitle,
    description,
    notes,
    sections: sectionsOf(sheet, key, words).filter(({ id: section }) =>
      SAID_ONCE.every((once) => section !== `${key}-${once}`),
    ),
  };
}

/** What holds for all offerings. */
function closingOf(brochure: Brochure, words: SheetWords, own: BrochureWords): readonly Section[] {
  const { contact, definitions, exclusions, features, hours, packages, vendor } = brochure;
  const groups = features.map((group, index) =>
    explained(`features-${index + 1}`, group.title ?? own.features, group.features),
  );
  const said = [
    ...groups,
    explained('definitions', own.definitions, definitions),
    explained(
      'hours',
      words.hours,
      hours.map(({ text, title }) => ({ title, texts: [text] })),
    ),
    explained('exclusions', own.exclusions, exclusions),
    explained('packages', own.packages, packages),
  ].filter(({ entries }) => entries.length > 0);
  const reached = contactSectionOf(contact, vendor.claim);
  return reached ? [...said, { ...reached, id: 'contact', title: words.contact }] : said;
}

function explained(id: string, title: string, entries: readonly Entry[]): Section & { readonly part: 'explained' } {
  return { part: 'explained', id, title, entries };
}
