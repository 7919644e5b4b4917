import { buildBrochure, type Outcome } from '../../engine/index.ts';
import type { ShownRevision } from '../commands/shown-revision.ts';
import { brochureContextOf } from './brochure-context.ts';
import { pageOf } from './page.ts';
import { writePage, type PageFormat } from './page-formats.ts';
import { openShelf, type Printed } from './printed.ts';
import { whileAwaited, type PageSetter } from './written.ts';

/** Prints service descriptions of revisions in a language, else in the catalog's first. */
export type BrochurePress = (
  shown: ShownRevision,
  language: string | undefined,
  format: PageFormat,
  left?: AbortSignal,
) => Promise<Outcome<Printed>>;

/** A press that prints each service description once, since a revision never changes. */
export function openBrochurePress(publicUrl: string, setter: PageSetter): BrochurePress {
  const shelf = openShelf();
  return ({ isDraft, revision }, language, format, left) => {
    const print = (allLeft: AbortSignal) => {
      const brochure = buildBrochure(revision, language);
      const html = pageOf(
        'brochure',
        brochureContextOf(brochure, { publicUrl, isDraft, bringsLetters: format.ending === 'html' }),
      );
      return writePage(html, format, brochure.effectiveFrom, whileAwaited(setter, allLeft));
    };
    return shelf([isDraft, revision.revision.digest, language, format.ending], print, left);
  };
}
