import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { QuoteLine } from '../generated/types.ts';
import { amountText, isUnit, moneyText, numberText } from './amount-text.ts';
import { plainText } from './plain-text.ts';
import type { Voice } from './voice.ts';

/** One position of a quote in words. */
export type QuoteLineText = {
  readonly text: string;
  readonly period: QuoteLine['period'];
  readonly quantity: string;
  /** For one unit. */
  readonly rate: string;
  readonly surcharge?: string;
  /** For one period. */
  readonly net: string;
  /** By which agreement it is priced, where the catalog does not. */
  readonly agreed?: string;
};

/** Quantities are printed with two decimals. */
const HUNDRED = 100;

/** A position in words; what the vendor names only when asked is on request. */
export function quoteLineText(line: QuoteLine, revision: CompiledRevision, voice: Voice): QuoteLineText {
  const { amendment, net, period, rate, surcharge, text } = line;
  const { currency } = revision.catalog;
  const money = (decimal: string | null): string =>
    decimal === null ? voice.phrase('on-request') : moneyText(decimal, currency, voice.language);
  return {
    text: plainText(text),
    period,
    quantity: quantityText(line, revision, voice),
    rate: money(rate),
    ...(surcharge > 0 && {
      surcharge: voice.phrase('surcharge-of', { percent: numberText(surcharge, voice.language) }),
    }),
    net: period === 'once' || net === null ? money(net) : voice.phrase(`per-${period}`, { amount: money(net) }),
    ...(amendment && { agreed: plainText(amendment.text) }),
  };
}

/** What is counted. A fee for a whole month or year counts nothing. @example '2,5 Stunden' */
function quantityText({ period, quantity, unit }: QuoteLine, { attributes }: CompiledRevision, voice: Voice): string {
  if (quantity === null || unit === `${period}s`) return '';
  const shown = Math.round(quantity * HUNDRED) / HUNDRED;
  if (isUnit(unit)) return amountText(shown, unit, voice.language);
  const driver = attributes.get(unit);
  return [numberText(shown, voice.language), driver ? voice.say(driver.title) : ''].join(' ').trim();
}
