import { buildSheet, type Outcome, type SheetChoice } from '../../engine/index.ts';
import type { ShownRevision } from '../commands/shown-revision.ts';
import { openShelf, type Printed } from './printed.ts';
import { writeSheet, type SheetFormat } from './sheet-formats.ts';
import { whileAwaited, type PageSetter } from './written.ts';

/** Which sheet is meant: of an offering, with some of its tiers, in a language and a format. */
export type SheetQuery = SheetChoice & { readonly offering: string; readonly format: SheetFormat };

/** Prints sheets of revisions. */
export type SheetPress = (shown: ShownRevision, query: SheetQuery, left?: AbortSignal) => Promise<Outcome<Printed>>;

/** A press that prints each sheet once, since a revision never changes. */
export function openSheetPress(publicUrl: string | undefined, setter: PageSetter): SheetPress {
  const shelf = openShelf();
  return ({ isDraft, revision }, query, left) => {
    const { format, language, offering, tiers } = query;
    const { digest } = revision.revision;
    const print = async (allLeft: AbortSignal) => {
      const sheet = buildSheet(revision, offering, query);
      return sheet.ok ? writeSheet(sheet.value, format, { publicUrl, isDraft }, whileAwaited(setter, allLeft)) : sheet;
    };
    return shelf([isDraft, digest, offering, language, tiers, format.ending], print, left);
  };
}
