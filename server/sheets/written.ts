import type { Outcome } from '../../engine/index.ts';
import type { PdfPool } from '../pdf/pdf-pool.ts';

/** A document as it is sent. */
export type Written = string | Uint8Array;

/** Sets pages as PDF files. */
export type PageSetter = Pick<PdfPool, 'render'>;

export const pdfMedia = 'application/pdf';

/** A setter whose pages are dropped before they begin once nobody waits for them any more. */
export function whileAwaited({ render }: PageSetter, left: AbortSignal): PageSetter {
  return { render: (html, options) => render(html, options, left) };
}

/**
 * A page as a PDF file.
 * @param dated when what it shows begins; the file bears this date, so that the same page gives the same bytes
 * @issue those of PdfPool.render
 */
export async function setPage(html: string, dated: string, setter: PageSetter): Promise<Outcome<Written>> {
  const rendered = await setter.render(html, { madeAt: Date.parse(dated) });
  return rendered.ok ? { ok: true, value: rendered.value.pdf } : rendered;
}
