import { below } from '../catalog/place.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';
import { isObject, walk } from './walk.ts';

/** Prices that state an amount in a catalog that names no currency. @issue `rate-without-currency` */
export function findRatesWithoutCurrency(document: unknown): readonly Issue[] {
  if (!isObject(document) || namesCurrency(document) || !Array.isArray(document['prices'])) return [];
  return document['prices'].flatMap((price: unknown, index) =>
    statesAmount(price)
      ? [
          blocker(
            'rate-without-currency',
            below('/prices', index),
            'states an amount, but the catalog names no currency',
          ),
        ]
      : [],
  );
}

function namesCurrency({ currency }: Readonly<Record<string, unknown>>): boolean {
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
}

function statesAmount(price: unknown): boolean {
  return [...walk(price)].some(({ value }) => isObject(value) && value['kind'] === 'amount');
}
