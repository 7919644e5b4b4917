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

/**
 * How much of a unit a line bills. Hours that are no round number are told in minutes, so that the line can be checked by hand.
 * @example quantityText({ quantity: 1 / 6, unit: 'hours', … }, words, 'en') → '10 minutes'
 */
export function quantityText({ quantity, unit }: ChargeLine, words: Words, language: string): string {
  if (quantity === null) return words.answer.open;
  const isRound = Number.isInteger(quantity * 4);
  const minutes = Math.round(quantity * 60);
  return unit === 'hours' && !isRound
    ? amountText({ amount: minutes, unit: 'minutes' }, words, language)
    : amountText({ amount: quantity, unit }, words, language);
}

/** What a rate is for. @example rateUnitText('hours', words) → 'je Stunde' */
export function rateUnitText(unit: string, words: Words): string {
  return words.answer.per(unitText(unit, 1, words));
}

function unitText(unit: string, count: number, words: Words): string {
  const name = unit as keyof Words['units'];
  return Object.hasOwn(words.units, unit) ? words.units[name](count) : unit;
}
