import { goneBefore, type Presence, type PresenceStore, type Sign } from '../presence-store.ts';

type Kept = Sign & { readonly since: number };

/** Presences of the only process there is. */
export function openPresence(): PresenceStore {
  const kept = new Map<string, Kept>();
  return {
    giveSign: async (sign) => {
      const name = JSON.stringify([sign.catalog, sign.who]);
      for (const [other, { at }] of kept) if (at <= goneBefore(sign.at)) kept.delete(other);
      kept.set(name, { ...sign, since: kept.get(name)?.since ?? sign.at });
      const there = [...kept.values()].filter(({ catalog }) => catalog === sign.catalog);
      return there.sort(compareBeginnings).map(presenceOf);
    },
  };
}

function compareBeginnings(a: Kept, b: Kept): number {
  if (a.since !== b.since) return a.since - b.since;
  return a.who < b.who ? -1 : 1;
}

function presenceOf({ at: _last, catalog: _catalog, ...presence }: Kept): Presence {
  return presence;
}
