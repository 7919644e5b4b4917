import { document, tagged, type Reply } from './reply.ts';

/** A document is one page without script; its styles and letters stand in it, and it may be shown beside what is edited. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** A document as it is sent. */
export type SentDocument = {
  readonly content: string | Uint8Array;
  readonly tag: string;
  readonly media: string;
  /** Name under which a browser keeps the file. */
  readonly name: string;
};

/** What a browser may do with a document, and how it names the file. */
export function documentHeaders({
  media,
  name,
}: Pick<SentDocument, 'media' | 'name'>): Readonly<Record<string, string>> {
  return {
    'Content-Disposition': `inline; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
    ...(media === 'text/html' && { 'Content-Security-Policy': POLICY }),
  };
}

/** A document that whoever has it already need not load again. */
export function documentReply({ content, tag, media, name }: SentDocument): Reply {
  return document(typeof content === 'string' ? content : Buffer.from(content), media, {
    ...tagged(tag),
    ...documentHeaders({ media, name }),
  });
}
