import type { Sheet, SheetCell, SheetContact, SheetFootnote, SheetRow } from '../../engine/index.ts';
import { readableAccent } from './readable-accent.ts';
import { wordsIn, type SheetWords } from './sheet-words.ts';

/** What the page template reads: the sheet, arranged as it is printed. @see templates/sheet.context.schema.json */
export type SheetContext = {
  readonly language: string;
  readonly title: string;
  readonly marks: readonly string[];
  readonly subtitle?: string | undefined;
  readonly description?: string | undefined;
  readonly vendor: string;
  readonly accent: string;
  readonly accentInDark: string;
  readonly logo?: string | undefined;
  readonly claim?: string | undefined;
  readonly footer?: string | undefined;
  readonly words: SheetWords;
  readonly tierCount: number;
  readonly columnCount: number;
  readonly tiers: readonly TierHead[];
  readonly groups: readonly Group[];
  readonly legend: readonly { readonly symbol: string; readonly text: string }[];
  readonly footnotes: readonly SheetFootnote[];
  readonly targets: readonly Target[];
  readonly definitions: readonly Definition[];
  readonly hasTiers: boolean;
  readonly prices: readonly Price[];
  readonly billing: string;
  readonly hours: readonly Definition[];
  readonly terms: readonly Definition[];
  readonly details: readonly Detail[];
  readonly contact: readonly SheetContact[];
  readonly validity: string;
  readonly digest: string;
};

type TierHead = { readonly title: string; readonly subtitle?: string; readonly price?: string };
type Group = { readonly title?: string | undefined; readonly rows: readonly Row[] };
type Row = { readonly title: string; readonly marks: readonly string[]; readonly cells: readonly PrintedCell[] };
/** A cell: a symbol with its words unseen, or words, or both. */
type PrintedCell = {
  readonly mark: SheetCell['mark'];
  readonly symbol?: string | undefined;
  readonly text: string;
  readonly hidden: boolean;
  readonly detail?: string | undefined;
};
type Target = {
  readonly title: string;
  /** The feature that is measured, and when the time runs. */
  readonly note: string;
  readonly severity?: string | undefined;
  readonly cells: readonly { readonly text: string; readonly clock?: string }[];
};
type Definition = { readonly title: string; readonly text: string };
type Price = {
  readonly title: string;
  readonly tiers: string;
  readonly text: string;
  readonly details: readonly string[];
};
type Detail = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly conditions: readonly string[];
};

/** Black on white where a vendor has no colour of its own. */
const NO_ACCENT = '#2b3036';
/** Grounds of the page, as templates/sheet.css has them. */
const PAPER = '#ffffff';
const DARK_PAPER = '#16181b';
const SYMBOLS: Readonly<Record<SheetCell['mark'], string | undefined>> = {
  yes: '✓',
  no: '–',
  optional: '○',
  value: undefined,
};

/** The sheet as the page prints it. */
export function contextOf(sheet: Sheet): SheetContext {
  const { offering, vendor } = sheet;
  const words = wordsIn(sheet.language);
  return {
    language: sheet.language,
    title: sheet.title,
    marks: sheet.footnoteMarks,
    subtitle: offering.subtitle ?? (says(sheet.title, offering.title) ? undefined : offering.title),
    description: offering.description,
    vendor: vendor.name,
    accent: readableAccent(vendor.accent ?? NO_ACCENT, PAPER),
    accentInDark: readableAccent(vendor.accent ?? NO_ACCENT, DARK_PAPER),
    logo: vendor.logo,
    claim: vendor.claim,
    footer: vendor.footer,
    words,
    tierCount: sheet.tiers.length,
    columnCount: sheet.tiers.length + 1,
    tiers: sheet.tiers.map(({ title, subtitle, price }) => ({
      title,
      ...(subtitle !== undefined && { subtitle }),
      ...(price !== undefined && { price }),
    })),
    groups: groupsOf(sheet.rows, words),
    legend: legendOf(sheet.rows, words),
    footnotes: sheet.footnotes,
    targets: targetsOf(sheet),
    definitions: sheet.severities.map(({ title, definition }) => ({ title, text: definition })),
    hasTiers: sheet.tiers.length > 1,
    prices: pricesOf(sheet),
    billing: sheet.prices.length > 0 ? sheet.billing.join(' ') : '',
    hours: sheet.hours.map(({ title, text }) => ({ title, text })),
    terms: termsOf(sheet),
    details: detailsOf(sheet),
    contact: sheet.contact,
    validity: sheet.validity,
    digest: sheet.digest,
  };
}

/** Whether a heading already says a name. */
function says(heading: string, name: string): boolean {
  return heading.toLowerCase().includes(name.toLowerCase());
}

/** Rows under their headings; rows without one stand in one group without title. */
function groupsOf(rows: readonly SheetRow[], words: SheetWords): readonly Group[] {
  const starts = rows.flatMap((row, index) => (index === 0 || row.group !== rows[index - 1]?.group ? [index] : []));
  return starts.map((start, index) => ({
    title: rows[start]?.group,
    rows: rows.slice(start, starts[index + 1]).map((row) => rowOf(row, words)),
  }));
}

function rowOf({ title, footnotes, cells }: SheetRow, words: SheetWords): Row {
  return { title, marks: footnotes, cells: cells.map((cell) => printedCell(cell, words)) };
}

function printedCell({ mark, text, detail }: SheetCell, words: SheetWords): PrintedCell {
  const hidden = mark !== 'value' && text === words[mark];
  return { mark, symbol: SYMBOLS[mark], text, hidden, detail };
}

/** The symbols that the rows use, in words. */
function legendOf(rows: readonly SheetRow[], words: SheetWords): SheetContext['legend'] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ mark }) => mark)));
  return (['yes', 'optional', 'no'] as const).flatMap((mark) =>
    used.has(mark) ? [{ symbol: SYMBOLS[mark] ?? '', text: words[mark] }] : [],
  );
}

/** Times by target, each with its feature; a clock that is the same in the whole row is told once. */
function targetsOf({ targets }: Sheet): readonly Target[] {
  return targets.map(({ title, featureTitle, severityTitle, cells }) => {
    const clocks = new Set(cells.flatMap(({ text, clock }) => (text === '' ? [] : (clock ?? ''))));
    const [shared = ''] = clocks.size === 1 ? clocks : [];
    return {
      title,
      note: [featureTitle === title ? '' : featureTitle, shared].filter((part) => part !== '').join(' · '),
      severity: severityTitle,
      cells: cells.map(({ text, clock }) => ({ text, ...(clock !== undefined && shared === '' && { clock }) })),
    };
  });
}

function pricesOf({ prices, tiers }: Sheet): readonly Price[] {
  const titleOf = (id: string): string => tiers.find((tier) => tier.id === id)?.title ?? id;
  return prices.map(({ title, tiers: ids, text, details }) => ({
    title,
    tiers: ids.map(titleOf).join(', '),
    text,
    details,
  }));
}

/** Terms tier by tier; once, under the offering's name, where they are the same for all. */
function termsOf({ terms, tiers, offering }: Sheet): readonly Definition[] {
  const texts = terms.map(({ text }) => text.join(' '));
  if (new Set(texts).size === 1) return [{ title: offering.title, text: texts[0] ?? '' }];
  return terms.map(({ tier }, index) => ({
    title: tiers.find(({ id }) => id === tier)?.title ?? tier,
    text: texts[index] ?? '',
  }));
}

/** What the vendor does in each row, and what binds it. */
function detailsOf({ rows, conditions }: Sheet): readonly Detail[] {
  return rows.flatMap(({ feature, title, description }) => {
    const bound = conditions.filter(({ features }) => features.includes(feature)).map(({ text }) => text);
    return description === undefined && bound.length === 0 ? [] : [{ title, description, conditions: bound }];
  });
}
