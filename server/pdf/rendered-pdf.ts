/** What a file is told that its page does not say. */
export type PdfOptions = {
  /** When the document was made, as the file's own date; epoch milliseconds. Same page and moment, same bytes. */
  readonly madeAt: number;
};

/** A finished file, and what of its page could not be printed as written: sentences for whoever writes the template. */
export type RenderedPdf = { readonly pdf: Uint8Array; readonly warnings: readonly string[] };

/** A logo that can be drawn: its own size in points. */
export type DrawableLogo = { readonly width: number; readonly height: number };
