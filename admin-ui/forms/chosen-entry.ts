import { stepsOf, type Pointer } from '../../engine/index.ts';
import { isWithin } from '../editing/places.ts';

/** The place of the draft that an address names; empty where it names none. */
export function placeAsked(search: string): Pointer {
  return new URLSearchParams(search).get('at') ?? '';
}

/** The position of the entry of a list that an address names; the first where it names none of them. */
export function chosenIndex(search: string, list: Pointer, length: number): number {
  const asked = placeAsked(search);
  if (!isWithin(asked, list)) return 0;
  const index = Number(stepsOf(asked)[stepsOf(list).length] ?? 0);
  return Number.isInteger(index) ? Math.min(Math.max(0, index), Math.max(0, length - 1)) : 0;
}

/** The address of the same page with a place of the draft chosen. */
export function atAddress({ pathname, search }: { readonly pathname: string; readonly search: string }, at: Pointer) {
  const query = new URLSearchParams(search);
  query.set('at', at);
  return `${pathname}?${query.toString()}`;
}
