import { buildQuote, type Outcome } from '../../engine/index.ts';
import { worldNow, type Surroundings } from '../commands/surroundings.ts';
import { pageOf } from './page.ts';
import { writePage, type PageFormat } from './page-formats.ts';
import { quoteContextOf } from './quote-context.ts';
import type { PageSetter, Written } from './written.ts';

/**
 * A quote as a document. It is printed anew each time, since nobody asks for the same one often.
 * @issue those of buildQuote and of PdfPool.render
 */
export async function printQuote(
  body: unknown,
  format: PageFormat,
  publicUrl: string,
  around: Surroundings,
  setter: PageSetter,
): Promise<Outcome<Written>> {
  const quote = buildQuote(body, worldNow(around));
  if (!quote.ok) return quote;
  const html = pageOf('quote', quoteContextOf(quote.value, { publicUrl }));
  return writePage(html, format, quote.value.effectiveFrom, setter);
}
