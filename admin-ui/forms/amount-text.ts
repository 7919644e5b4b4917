import { numberIn } from '../matrix/number-text.ts';
import type { Language } from '../reader.svelte.ts';

/** A whole number, a number, or a decimal that is exact and stands as text. */
export type AmountKind = 'count' | 'number' | 'decimal';

/** An amount as the reader writes it; empty where there is none. @example printAmount('1250.5', 'de') → '1250,5' */
export function printAmount(value: unknown, language: Language): string {
  if (typeof value !== 'number' && typeof value !== 'string') return '';
  const plain = String(value);
  return language === 'de' ? plain.replace('.', ',') : plain;
}

/** What was typed, as the catalog keeps it; undefined where it is no amount of that kind. */
export function readAmount(text: string, kind: AmountKind, language: Language): number | string | undefined {
  const amount = numberIn(text, language);
  if (amount === undefined || (kind === 'count' && !Number.isInteger(amount))) return undefined;
  return kind === 'decimal' ? exactly(text, amount) : amount;
}

/** Digits as they were typed, where they say the number without marks between. */
function exactly(text: string, amount: number): string {
  const plain = text.trim().replace(',', '.');
  return /^(0|[1-9]\d*)(\.\d+)?$/.test(plain) && Number(plain) === amount ? plain : String(amount);
}
