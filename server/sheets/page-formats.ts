import type { Outcome } from '../../engine/index.ts';
import { pdfMedia, setPage, type PageSetter, type Written } from './written.ts';

/** How a page is sent: as it is, or as a PDF file. */
export type PageFormat = { readonly ending: 'html' | 'pdf'; readonly media: string };

export const pageFormats: readonly PageFormat[] = [
  { ending: 'html', media: 'text/html' },
  { ending: 'pdf', media: pdfMedia },
];

/** A page in a format. @param dated when what it shows begins @issue those of PdfPool.render, where it is a PDF */
export async function writePage(
  html: string,
  { ending }: PageFormat,
  dated: string,
  setter: PageSetter,
): Promise<Outcome<Written>> {
  return ending === 'html' ? { ok: true, value: html } : setPage(html, dated, setter);
}
