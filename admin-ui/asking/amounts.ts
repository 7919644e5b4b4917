import type { AnswerValue, ChargeLine } from '../../engine/index.ts';
import type { Words } from '../words/de.ts';

/** @example amountText({ amount: 2, unit: 'hours' }, words, 'de') → '2 Stunden' */
export function amountText(value: { amount: number; unit: string }, words: Words, language: string): string {
  return `${value.amount.toLocaleString(language)} ${unitText(value.unit, value.amount, words)}`;
}

/** What a tier promises, in words. */
export function valueText(value: AnswerValue, words: Words, language: string): string {
  if ('text' in value) return value.text;
  if (value.amount === 'unlimited') return words.answer.unlimited;
  const amount = amountText(value, words, language);
  return 'period' in value ? `${amount} ${words.periods[value.period]}` : amount;
}

/** @example quantityText({ quantity: 2, unit: 'hours', … }, words, 'en') → '2 hours' */
export function quantityText({ quantity, unit }: ChargeLine, words: Words, language: string): string {
  return quantity === null ? words.answer.open : amountText({ amount: quantity, unit }, words, language);
}

function unitText(unit: string, count: number, words: Words): string {
  const name = unit as keyof Words['units'];
  return Object.hasOwn(words.units, unit) ? words.units[name](count) : unit;
}
