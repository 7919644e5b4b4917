import { readFileSync } from 'node:fs';
import type { Outcome } from '../../engine/index.ts';
import { makeAccessible } from './archive/make-accessible.ts';
import { coverageOfAll } from './glyphs/coverage.ts';
import { printableBy } from './glyphs/printable-text.ts';
import { readPage } from './page/read-page.ts';
import { openWarnings, type Warn } from './page/warnings.ts';
import { firstFontFiles } from './pdf-files.ts';
import { refuse } from './refusal.ts';
import type { PdfOptions, RenderedPdf } from './rendered-pdf.ts';
import { wordsOf, type Typesetter } from './typesetter.ts';

/** Characters that can be printed in any weight, since the first family stands in for the others. */
const covered = coverageOfAll(firstFontFiles.map((file) => readFileSync(file)));

/**
 * The page as a file that is PDF/UA-1 and PDF/A-2a.
 * @issue document-failed with the typesetter's words
 */
export async function renderPdf(
  html: string,
  { madeAt }: PdfOptions,
  typesetter: Typesetter,
): Promise<Outcome<RenderedPdf>> {
  const { warn, list } = openWarnings();
  try {
    const archived = setPage(html, madeAt, typesetter, warn);
    return { ok: true, value: { pdf: await makeAccessible(archived), warnings: list() } };
  } catch (error) {
    return refuse('document-failed', `the document cannot be set: ${wordsOf(error)}`);
  }
}

/** A picture that cannot be drawn must not cost the document: its words stand for it then. */
function setPage(html: string, madeAt: number, { set }: Typesetter, warn: Warn): Uint8Array {
  const print = printableBy(covered, warn);
  const page = readPage(html, { print, warn, draws: true });
  try {
    return set({ ...page, standard: 'a-2a', madeAt });
  } catch (error) {
    if (page.pictures.size === 0) throw error;
    const wordsOnly = readPage(html, { print, warn: () => undefined, draws: false });
    const pdf = set({ ...wordsOnly, standard: 'a-2a', madeAt });
    warn(`pictures cannot be drawn, their words stand for them: ${wordsOf(error)}`);
    return pdf;
  }
}
