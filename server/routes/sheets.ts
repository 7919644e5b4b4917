import { findShownRevision } from '../commands/shown-revision.ts';
import { documentReply } from '../http/document-reply.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { Ask, Parameter, Route } from '../http/route.ts';
import { openSheetPress, type SheetPress } from '../sheets/printed-sheet.ts';
import { sheetFormats, type SheetFormat } from '../sheets/sheet-formats.ts';
import { documentParameters, shownQueryOf } from './document-parameters.ts';
import { draftingOf } from './draft-reply.ts';
import type { RouteNeeds } from './route-needs.ts';

const offering: Parameter = {
  name: 'offering',
  in: 'path',
  description: 'Id of the offering.',
  example: 'service-level',
  issues: ['unknown-offering'],
};
const tiers: Parameter = {
  name: 'tiers',
  in: 'query',
  description: 'Tiers, joined by commas; left out, all.',
  example: 'silber,gold',
  issues: ['unknown-tier'],
};
const [catalog, ...queries] = documentParameters;

/** Comparison sheets, one call for each format. */
export function sheetRoutes(needs: RouteNeeds): readonly Route[] {
  const print = openSheetPress(needs.publicUrl, needs.pdf);
  return sheetFormats.map((format) => ({
    method: 'get',
    path: `/v1/catalogs/{id}/sheets/{offering}.${format.ending}`,
    summary: `Shows what the tiers of an offering promise, side by side, as ${format.ending}`,
    access: 'read',
    parameters: [catalog, offering, tiers, ...queries],
    answer: format.ending === 'json' ? { schema: 'sheet.v1.schema.json' } : { media: format.media },
    problems: [404, 422, ...(format.ending === 'pdf' ? [503] : [])],
    handle: (ask) => printFor(ask, format, print, needs),
  }));
}

async function printFor(ask: Ask, format: SheetFormat, print: SheetPress, needs: RouteNeeds): Promise<Reply> {
  const shown = await findShownRevision(shownQueryOf(ask), needs.around, draftingOf(needs));
  if (!shown.ok) return problem(shown.issues);
  const { lang, tiers } = ask.query;
  const { offering = '' } = ask.path;
  const query = {
    offering,
    format,
    ...(lang !== undefined && { language: lang }),
    ...(tiers !== undefined && { tiers: tiers.split(',') }),
  };
  const printed = await print(shown.value, query, ask.left);
  if (!printed.ok) return problem(printed.issues);
  return documentReply({
    ...printed.value,
    media: format.media,
    name: `${ask.path['id']}-${offering}.${format.ending}`,
  });
}
