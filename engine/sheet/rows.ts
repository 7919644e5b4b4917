import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import type { SheetRow } from '../generated/types.ts';
import { sheetCell } from './cell.ts';
import { footnotesOf, marksOf, type FootnoteNumbers } from './footnotes.ts';
import { spoken, type Voice } from './voice.ts';

/** Features in the order of the vendor's sheet; without one, those of the offering in the order of the catalog. */
export function rowFeatures({ offering, features }: CompiledOffering, revision: CompiledRevision): readonly string[] {
  return offering.sheet?.rows ?? [...revision.features.keys()].filter((id) => features.has(id));
}

/** One row for each feature, with a cell for each tier. */
export function listRows(
  rows: readonly string[],
  tiers: readonly string[],
  offering: CompiledOffering,
  numbers: FootnoteNumbers,
  revision: CompiledRevision,
  voice: Voice,
): readonly SheetRow[] {
  const groups = headings(rows, revision, voice);
  const asked = tiers.map((tier) => ({ revision, offering, tier }));
  return rows.flatMap((id) => {
    const known = revision.features.get(id)?.feature;
    if (!known) return [];
    const group = groups.get(id);
    return [
      {
        feature: id,
        title: voice.say(known.title),
        ...spoken('description', known.description, voice),
        ...(group !== undefined && { group }),
        cells: asked.map((tier) => sheetCell(tier, id, voice)),
        footnotes: marksOf(footnotesOf(id, revision), numbers),
      },
    ];
  });
}

/** The heading of each feature; none at all where the order of the rows would print a heading twice, or but one. */
function headings(
  rows: readonly string[],
  { catalog, features }: CompiledRevision,
  voice: Voice,
): ReadonlyMap<string, string> {
  const groups = rows.map((id) => features.get(id)?.feature.group);
  const runs = groups.filter((group, index) => index === 0 || group !== groups[index - 1]);
  if (runs.length < 2 || new Set(runs).size < runs.length) return new Map();
  return new Map(
    rows.flatMap((id, index) => {
      const title = catalog.groups?.find((group) => group.id === groups[index])?.title;
      return title ? [[id, voice.say(title)] as const] : [];
    }),
  );
}
