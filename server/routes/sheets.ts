import type { Surroundings } from '../commands/surroundings.ts';
import { isKnownTag } from '../http/known-tag.ts';
import { document, empty, problem, type Reply } from '../http/reply.ts';
import type { Ask, Parameter, Route } from '../http/route.ts';
import { openPress, type PrintedSheet, type SheetQuery } from '../sheets/printed-sheet.ts';
import { sheetFormats, type SheetFormat } from '../sheets/sheet-formats.ts';

/** A sheet is one page without script; its styles stand in it, and it may be shown beside what is edited. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const parameters: readonly Parameter[] = [
  { name: 'id', in: 'path', description: 'Id of the catalog.', example: 'conference-tv' },
  { name: 'offering', in: 'path', description: 'Id of the offering.', example: 'service-level' },
  { name: 'lang', in: 'query', description: "Language; left out, the catalog's first.", example: 'de' },
  { name: 'tiers', in: 'query', description: 'Tiers, joined by commas; left out, all.', example: 'silber,gold' },
  { name: 'revision', in: 'query', description: 'Number of the revision; left out, the one in force.', example: '1' },
];

/** Comparison sheets, one call for each format. */
export function sheetRoutes(around: Surroundings): readonly Route[] {
  const print = openPress(around);
  return sheetFormats.map((format) => ({
    method: 'get',
    path: `/v1/catalogs/{id}/sheets/{offering}.${format.ending}`,
    summary: `Shows what the tiers of an offering promise, side by side, as ${format.ending}`,
    access: 'read',
    parameters,
    answer: format.ending === 'json' ? { schema: 'sheet.v1.schema.json' } : { media: format.media },
    problems: [404, 422],
    handle: (ask) => {
      const printed = print(queryOf(ask, format));
      return printed.ok ? show(printed.value, format, ask.header('If-None-Match')) : problem(printed.issues);
    },
  }));
}

function queryOf({ path, query }: Ask, format: SheetFormat): SheetQuery {
  const { lang, revision, tiers = '' } = query;
  return {
    catalog: path['id'] ?? '',
    offering: path['offering'] ?? '',
    revision: revision === undefined ? {} : { revision },
    ...(lang !== undefined && { language: lang }),
    tiers: tiers.split(',').filter((tier) => tier !== ''),
    format,
  };
}

function show({ text, tag }: PrintedSheet, { ending, media }: SheetFormat, known: string | undefined): Reply {
  const headers = {
    ETag: tag,
    'Cache-Control': 'private, no-cache',
    ...(ending === 'html' && { 'Content-Security-Policy': POLICY }),
  };
  return isKnownTag(known, tag) ? empty(304, headers) : document(text, media, headers);
}
