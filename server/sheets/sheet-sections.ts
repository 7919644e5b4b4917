import type { Sheet, SheetSection, SheetTarget } from '../../engine/index.ts';
import { contactSectionOf, type ContactSection } from './contact-section.ts';
import { columnsOf, type TierHead } from './matrix-context.ts';
import type { SheetWords } from './sheet-words.ts';

/** What stands below the comparison; each part is printed by the template of its name. */
export type Section = { readonly id: string; readonly title: string } & (
  | { readonly part: 'explained'; readonly entries: readonly Entry[] }
  | {
      readonly part: 'targets';
      readonly columns: string;
      readonly corner: string;
      readonly none: string;
      readonly tiers: readonly TierHead[];
      readonly targets: readonly Target[];
      readonly entries: readonly Entry[];
    }
  | {
      readonly part: 'prices';
      readonly heads: { readonly item: string; readonly tier?: string | undefined; readonly price: string };
      readonly prices: readonly Price[];
      readonly billing: string;
    }
  | ContactSection
);

/** A name, what is said about it, and what binds it. */
export type Entry = {
  readonly title: string;
  readonly texts: readonly string[];
  readonly conditions?: readonly string[];
};
type Target = {
  readonly title: string;
  /** The feature that is measured, and when the time runs. */
  readonly note: string;
  readonly severity?: string | undefined;
  readonly cells: readonly { readonly text: string; readonly clock?: string }[];
};
type Price = {
  readonly title: string;
  readonly tiers: string;
  readonly text: string;
  readonly details: readonly string[];
};

type Maker = (sheet: Sheet, words: SheetWords) => MadeSection | undefined;
type MadeSection = Section extends infer Kind ? (Kind extends Section ? Omit<Kind, 'id' | 'title'> : never) : never;

const makers: Readonly<Record<SheetSection, Maker>> = {
  targets: (sheet, words) =>
    sheet.targets.length === 0
      ? undefined
      : {
          part: 'targets',
          columns: columnsOf(sheet.tiers),
          corner: words.target,
          none: words.no,
          tiers: sheet.tiers.map(({ title }) => ({ title })),
          targets: sheet.targets.map(targetOf).map(withoutRepeats),
          entries: sheet.severities.map(({ title, definition }) => ({ title, texts: [definition] })),
        },
  prices: (sheet, words) => (sheet.prices.length === 0 ? undefined : pricesOf(sheet, words)),
  hours: ({ hours }) => explain(hours.map(({ title, text }) => ({ title, texts: [text] }))),
  terms: (sheet) => explain(termsOf(sheet)),
  details: (sheet) => explain(detailsOf(sheet)),
  contact: ({ contact, vendor }) => contactSectionOf(contact, vendor.claim),
};

const EVERYTHING = Object.keys(makers) as readonly SheetSection[];

/** The sections that the vendor wants and the sheet has something for, in the vendor's order. */
export function sectionsOf(sheet: Sheet, key: string, words: SheetWords): readonly Section[] {
  return (sheet.vendor.sections ?? EVERYTHING).flatMap((section) => {
    const made = makers[section](sheet, words);
    return made ? [{ ...made, id: `${key}-${section}`, title: words[section] }] : [];
  });
}

function explain(entries: readonly Entry[]): MadeSection | undefined {
  return entries.length === 0 ? undefined : { part: 'explained', entries };
}

/** Times of a target with its feature; a clock that is the same in the whole row is told once. */
function targetOf({ title, featureTitle, severityTitle, cells }: SheetTarget): Target {
  const clocks = new Set(cells.flatMap(({ text, clock }) => (text === '' ? [] : (clock ?? ''))));
  const [shared = ''] = clocks.size === 1 ? clocks : [];
  return {
    title,
    note: [featureTitle === title ? '' : featureTitle, shared].filter((part) => part !== '').join(' · '),
    severity: severityTitle,
    cells: cells.map(({ text, clock }) => ({ text, ...(clock !== undefined && shared === '' && { clock }) })),
  };
}

/** The row below one of the same target says its note no more. */
function withoutRepeats(target: Target, index: number, all: readonly Target[]): Target {
  const above = all[index - 1];
  return above?.title === target.title && above.note === target.note ? { ...target, note: '' } : target;
}

function pricesOf({ billing, prices, tiers }: Sheet, words: SheetWords): MadeSection {
  const titleOf = (id: string): string => tiers.find((tier) => tier.id === id)?.title ?? id;
  return {
    part: 'prices',
    heads: { item: words.item, price: words.price, ...(tiers.length > 1 && { tier: words.tier }) },
    prices: prices.map(({ title, tiers: ids, text, details }) => ({
      title,
      tiers: ids.map(titleOf).join(', '),
      text,
      details,
    })),
    billing: billing.join(' '),
  };
}

/** Terms tier by tier; once, under the offering's name, where they are the same for all. */
function termsOf({ terms, tiers, offering }: Sheet): readonly Entry[] {
  const texts = terms.map(({ text }) => text.join(' '));
  if (new Set(texts).size === 1) return [{ title: offering.title, texts: texts.slice(0, 1) }];
  return terms.map(({ tier }, index) => ({
    title: tiers.find(({ id }) => id === tier)?.title ?? tier,
    texts: texts.slice(index, index + 1),
  }));
}

/** What the vendor does in each row, and what binds it. */
function detailsOf({ rows, conditions }: Sheet): readonly Entry[] {
  return rows.flatMap(({ feature, title, description }) => {
    const bound = conditions.filter(({ features }) => features.includes(feature)).map(({ text }) => text);
    if (description === undefined && bound.length === 0) return [];
    return [{ title, texts: description === undefined ? [] : [description], conditions: bound }];
  });
}
