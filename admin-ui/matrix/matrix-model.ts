import {
  below,
  equalJson,
  type Cell,
  type DraftContent,
  type Issue,
  type Pointer,
  type Text,
} from '../../engine/index.ts';
import { isWithin } from '../editing/places.ts';
import { listIn } from '../editing/draft-catalog.ts';
import { valueTeller } from '../editing/value-words.ts';
import type { Language } from '../reader.svelte.ts';
import { textIn } from '../texts.ts';
import { cellsOf, type Standing, type StandingCells } from './standing-cells.ts';

/** A tier: a column of the matrix. */
export type Column = { readonly tier: string; readonly title: string; readonly pointer: Pointer };

/** A feature: a row of the matrix. */
export type Row = { readonly feature: string; readonly title: string; readonly cells: readonly MatrixCell[] };

/** What a tier says of a feature, and how that stands to what is in force. */
export type MatrixCell = {
  readonly pointer: Pointer;
  readonly tier: string;
  readonly feature: string;
  readonly standing: Standing;
  /** What holds, in words. */
  readonly text: string;
  /** What is in force; left out where that is the same. */
  readonly before?: Cell;
  readonly issues: readonly Issue[];
};

/** Rows below one heading; the heading is empty where there is none. */
export type RowGroup = { readonly key: string; readonly title: string; readonly rows: readonly Row[] };

/** The features of one offering by its tiers, as the draft has them. */
export type Matrix = {
  readonly pointer: Pointer;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
  /** Features of the catalog that the offering does not have. */
  readonly strangers: readonly Named[];
};

export type Named = { readonly id: string; readonly title: string };

type Titled = { readonly id: string; readonly title?: Text };
type FeatureLike = Titled & { readonly group?: string };
type OfferingLike = {
  readonly id: string;
  readonly tiers?: readonly Titled[];
  readonly sheet?: { readonly rows?: readonly string[] };
};

type Drawn = {
  readonly content: DraftContent;
  readonly published: DraftContent | undefined;
  readonly offering: string;
  readonly issues: readonly Issue[];
  readonly language: Language;
};

/** The matrix of an offering; undefined where the draft has no such offering. */
export function matrixOf({ content, issues, language, offering, published }: Drawn): Matrix | undefined {
  const offerings = listIn<OfferingLike>(content, '/catalog/offerings');
  const index = offerings.findIndex(({ id }) => id === offering);
  const sold = offerings[index];
  if (!sold) return undefined;
  const pointer = below('/catalog/offerings', index);
  const features = listIn<FeatureLike>(content, '/catalog/features');
  const columns = columnsOf(content, pointer, language);
  const standing = cellsOf(content, offering);
  const drawCell = cellDrawer({
    inForce: inForceOf(published, offering),
    found: issuesByCell(issues, pointer),
    standing,
    tell: valueTeller(content, language),
  });
  const shown = orderRows(features, sold, standing.features);
  const known = new Set(shown.map(({ id }) => id));
  const rows = shown.map((feature) => ({
    group: feature.group,
    row: {
      feature: feature.id,
      title: titleOf(feature, language),
      cells: columns.map((column) => drawCell(column, feature.id)),
    },
  }));
  return {
    pointer,
    columns,
    groups: groupRows(rows, listIn<Titled>(content, '/catalog/groups'), language),
    strangers: features
      .filter(({ id }) => !known.has(id))
      .map((feature) => ({ id: feature.id, title: titleOf(feature, language) })),
  };
}

function columnsOf(content: DraftContent, offering: Pointer, language: string): readonly Column[] {
  return listIn<Titled>(content, `${offering}/tiers`).map((tier, position) => ({
    tier: tier.id,
    title: titleOf(tier, language),
    pointer: below(offering, 'tiers', position),
  }));
}

type InForce = (tier: string, feature: string) => Cell | undefined;

/** What is in force of an offering; nothing of features and tiers that are new. */
function inForceOf(published: DraftContent | undefined, offering: string): InForce {
  if (!published) return () => undefined;
  const cells = cellsOf(published, offering);
  return (tier, feature) => cells.at(tier, feature)?.shown;
}

type Drawing = {
  readonly standing: StandingCells;
  readonly inForce: InForce;
  readonly found: ReadonlyMap<Pointer, readonly Issue[]>;
  readonly tell: (cell: Cell) => string;
};

function cellDrawer({ found, inForce, standing, tell }: Drawing): (column: Column, feature: string) => MatrixCell {
  return ({ pointer, tier }, feature) => {
    const place = below(pointer, 'cells', feature);
    const now = standing.at(tier, feature) ?? NOWHERE;
    const before = inForce(tier, feature);
    const issues = found.get(place) ?? [];
    const cell = { pointer: place, tier, feature, standing: now, text: tell(now.shown), issues };
    return before && !equalJson(before, now.shown) ? { ...cell, before } : cell;
  };
}

const NOWHERE: Standing = { shown: { kind: 'excluded' } };

/** All rows, from top to bottom. */
export function rowsOf(matrix: Matrix): readonly Row[] {
  return matrix.groups.flatMap(({ rows }) => rows);
}

/** As the sheet has them, then what the sheet leaves out, in the order of the catalog. */
function orderRows(
  features: readonly FeatureLike[],
  { sheet }: OfferingLike,
  own: ReadonlySet<string>,
): readonly FeatureLike[] {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const rows = Array.isArray(sheet?.rows) ? new Set<string>(sheet.rows) : new Set<string>();
  const listed = [...rows].flatMap((id) => byId.get(id) ?? []);
  return [...listed, ...features.filter(({ id }) => own.has(id) && !rows.has(id))];
}

/** A heading for each run of rows of one group. */
function groupRows(
  rows: readonly { readonly group: string | undefined; readonly row: Row }[],
  groups: readonly Titled[],
  language: string,
): readonly RowGroup[] {
  const titles = new Map(groups.map((group) => [group.id, titleOf(group, language)]));
  const runs: { key: string; title: string; rows: Row[] }[] = [];
  let last: string | undefined | null = null;
  for (const { group, row } of rows) {
    if (group !== last)
      runs.push({ key: `${group ?? ''}.${row.feature}`, title: titles.get(group ?? '') ?? '', rows: [] });
    runs.at(-1)?.rows.push(row);
    last = group;
  }
  return runs;
}

function issuesByCell(issues: readonly Issue[], offering: Pointer): ReadonlyMap<Pointer, readonly Issue[]> {
  const within = issues.filter(({ pointer }) => isWithin(pointer, `${offering}/tiers`) && pointer.includes('/cells/'));
  const byCell = new Map<Pointer, Issue[]>();
  for (const issue of within) {
    const cell = issue.pointer.split('/').slice(0, 8).join('/');
    byCell.set(cell, [...(byCell.get(cell) ?? []), issue]);
  }
  return byCell;
}

function titleOf({ id, title }: Titled, language: string): string {
  const text = typeof title === 'object' ? textIn(title, language) : '';
  return text === '' ? id : text;
}
