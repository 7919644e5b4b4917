import { buildQuote, type Outcome } from '../../engine/index.ts';
import { bringContract, hasMember } from '../commands/stored-contract.ts';
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
  const quote = buildQuote(await bringPriced(body, around), worldNow(around));
  if (!quote.ok) return quote;
  const html = pageOf('quote', quoteContextOf(quote.value, { publicUrl, bringsLetters: format.ending === 'html' }));
  return writePage(html, format, quote.value.effectiveFrom, setter);
}

/** The request with the stored contract that its quote is for. */
async function bringPriced(body: unknown, around: Surroundings): Promise<unknown> {
  return hasMember(body, 'quote') ? { ...(body as object), quote: await bringContract(body.quote, around) } : body;
}
