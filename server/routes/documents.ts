import { findShownRevision } from '../commands/shown-revision.ts';
import { documentHeaders, documentReply } from '../http/document-reply.ts';
import { document, problem, type Reply } from '../http/reply.ts';
import type { Ask, Route } from '../http/route.ts';
import { pageFormats, type PageFormat } from '../sheets/page-formats.ts';
import { openBrochurePress, type BrochurePress } from '../sheets/printed-brochure.ts';
import { printQuote } from '../sheets/printed-quote.ts';
import { whileAwaited } from '../sheets/written.ts';
import { documentParameters, shownQueryOf } from './document-parameters.ts';
import { draftingOf } from './draft-reply.ts';
import type { RouteNeeds } from './route-needs.ts';
import { sampleQuoteDocument } from './samples.ts';

/** Service descriptions and quotes, one call for each format. */
export function documentRoutes(needs: RouteNeeds): readonly Route[] {
  const press = openBrochurePress(needs.publicUrl, needs.pdf);
  return pageFormats.flatMap((format) => [brochureRoute(format, press, needs), quoteRoute(format, needs)]);
}

function brochureRoute(format: PageFormat, press: BrochurePress, needs: RouteNeeds): Route {
  return {
    method: 'get',
    path: `/v1/catalogs/{id}/brochure.${format.ending}`,
    summary: `Shows the whole service description of a vendor as ${format.ending}`,
    access: 'read',
    parameters: documentParameters,
    answer: { media: format.media },
    problems: [404, 422, ...unavailable(format)],
    handle: (ask) => printBrochure(ask, format, press, needs),
  };
}

async function printBrochure(ask: Ask, format: PageFormat, press: BrochurePress, needs: RouteNeeds): Promise<Reply> {
  const shown = await findShownRevision(shownQueryOf(ask), needs.around, draftingOf(needs));
  if (!shown.ok) return problem(shown.issues);
  const printed = await press(shown.value, ask.query['lang'], format, ask.left);
  if (!printed.ok) return problem(printed.issues);
  const name = `${ask.path['id'] ?? ''}-brochure.${format.ending}`;
  return documentReply({ ...printed.value, media: format.media, name });
}

function quoteRoute(format: PageFormat, { around, pdf, publicUrl }: RouteNeeds): Route {
  return {
    method: 'post',
    path: `/v1/quotes/document.${format.ending}`,
    summary: `Writes a quote to hand to a customer as ${format.ending}`,
    access: 'ask',
    request: { schema: 'quote-document.v1.schema.json', example: sampleQuoteDocument },
    answer: { media: format.media },
    problems: [404, ...unavailable(format)],
    handle: async ({ body, left }) => {
      const printed = await printQuote(body, format, publicUrl, around, whileAwaited(pdf, left));
      if (!printed.ok) return problem(printed.issues);
      const headers = documentHeaders({ media: format.media, name: `quote.${format.ending}` });
      return document(
        typeof printed.value === 'string' ? printed.value : Buffer.from(printed.value),
        format.media,
        headers,
      );
    },
  };
}

/** Too many PDF files may be asked for at once. */
function unavailable({ ending }: PageFormat): readonly number[] {
  return ending === 'pdf' ? [503] : [];
}
