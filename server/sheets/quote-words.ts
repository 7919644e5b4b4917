/** Headings of quotes. */
const german = {
  title: 'Angebot',
  facts: 'Angaben',
  customer: 'Für',
  date: 'Datum',
  validUntil: 'Gültig bis',
  items: 'Leistungen',
  lines: 'Preise',
  text: 'Position',
  quantity: 'Menge',
  rate: 'Satz',
  net: 'Summe',
  once: 'Einmalig',
  perYear: 'Jährlich',
  total: 'Im ersten Jahr zusammen',
  open: 'auf Anfrage',
};

const english: QuoteWords = {
  title: 'Quote',
  facts: 'Particulars',
  customer: 'For',
  date: 'Date',
  validUntil: 'Valid until',
  items: 'Services',
  lines: 'Prices',
  text: 'Item',
  quantity: 'Quantity',
  rate: 'Rate',
  net: 'Amount',
  once: 'One time',
  perYear: 'Yearly',
  total: 'First year together',
  open: 'on request',
};

export type QuoteWords = Readonly<typeof german>;

/** The headings in a language; English where there are none. */
export function quoteWordsIn(language: string): QuoteWords {
  return language === 'de' ? german : english;
}
