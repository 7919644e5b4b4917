import type { Unit } from '../generated/types.ts';

type Names = readonly [one: string, many: string];

const GERMAN: Readonly<Record<Unit, Names>> = {
  minutes: ['Minute', 'Minuten'],
  hours: ['Stunde', 'Stunden'],
  days: ['Tag', 'Tage'],
  weeks: ['Woche', 'Wochen'],
  'working-days': ['Arbeitstag', 'Arbeitstage'],
  months: ['Monat', 'Monate'],
  years: ['Jahr', 'Jahre'],
  persons: ['Person', 'Personen'],
  pieces: ['Stück', 'Stück'],
};

const ENGLISH: Readonly<Record<Unit, Names>> = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  'working-days': ['working day', 'working days'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  persons: ['person', 'persons'],
  pieces: ['piece', 'pieces'],
};

export function isUnit(text: string): text is Unit {
  return Object.hasOwn(GERMAN, text);
}

/** An amount with its unit. @example amountText(2.5, 'hours', 'de') → '2,5 Stunden' */
export function amountText(amount: number, unit: Unit, language: string): string {
  const [one, many] = (language === 'de' ? GERMAN : ENGLISH)[unit];
  return `${numberText(amount, language)} ${amount === 1 ? one : many}`;
}

/** Days as they stand after a German preposition. @example daysFrom(10, 'de') → '10 Tagen' */
export function daysWithin(days: number, language: string): string {
  return language === 'de' && days !== 1 ? `${days} Tagen` : amountText(days, 'days', language);
}

/** A number as people write it. @example numberText(1250.5, 'de') → '1.250,5' */
export function numberText(number: number, language: string): string {
  return decimalText(String(number), language);
}

/** Money of a currency. @example moneyText('899.00', 'EUR', 'de') → '899,00 EUR' */
export function moneyText(decimal: string, currency: string, language: string): string {
  const [whole = '0', cents = ''] = decimal.split('.');
  return `${decimalText(`${whole}.${cents.padEnd(2, '0')}`, language)} ${currency}`;
}

function decimalText(decimal: string, language: string): string {
  const [whole = '0', decimals] = decimal.split('.');
  const [point, comma] = language === 'de' ? [',', '.'] : ['.', ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, comma);
  return decimals === undefined ? grouped : grouped + point + decimals;
}
