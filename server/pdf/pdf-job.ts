import type { Outcome } from '../../engine/index.ts';
import type { DrawableLogo, PdfOptions, RenderedPdf } from './rendered-pdf.ts';

/** What a worker is asked for. */
export type PdfJob =
  | { readonly kind: 'page'; readonly html: string; readonly options: PdfOptions }
  | { readonly kind: 'logo'; readonly address: string };

/** What a worker says to a job, and how much memory its process then holds, in bytes. */
export type PdfAnswer = { readonly outcome: Outcome<RenderedPdf | DrawableLogo>; readonly residentBytes: number };
