import type { UsageRecord } from './usage-store.ts';

/** Where an entry stands in the history: the instant of recording, then the key. */
export type UsagePlace = { readonly at: number; readonly key: string };

export function placeOf({ key, recorded }: UsageRecord): UsagePlace {
  return { at: recorded.at, key };
}

export function comparePlaces(a: UsagePlace, b: UsagePlace): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

export function writePlace({ at, key }: UsagePlace): string {
  return `${at} ${key}`;
}

/** The place that a cursor names; one that was made up is the beginning. */
export function readPlace(cursor: string): UsagePlace {
  const [, at = '0', key = ''] = /^(-?\d+) (.*)$/s.exec(cursor) ?? [];
  return { at: Number(at), key };
}
