import { expect } from 'vitest';
import type { Sign } from '../../server/stores/presence-store.ts';
import type { Promises } from './opened.ts';

function signOf(who: string, at: number, place?: string, catalog = 'radio'): Sign {
  return { catalog, who, name: `name of ${who}`, at, ...(place !== undefined && { place }) };
}

/** Each promise of the store of presences. */
export const presencePromises: Promises = {
  'Whoever gives a sign is found at the draft by everybody, in every process, and at no other draft.': async ({
    other,
    stores,
  }) => {
    await stores.presence.giveSign(signOf('ann', 1_000, '/catalog'));
    await stores.presence.giveSign(signOf('cleo', 1_000, '/catalog', 'telephone'));
    expect(await other.presence.giveSign(signOf('ben', 2_000))).toEqual([
      { who: 'ann', name: 'name of ann', place: '/catalog', since: 1_000 },
      { who: 'ben', name: 'name of ben', since: 2_000 },
    ]);
  },

  'A later sign tells the latest place, and the beginning stays.': async ({ stores: { presence } }) => {
    for (const [at, place] of [[1_000, '/a'] as const, [20_000, '/b'] as const])
      await presence.giveSign(signOf('ann', at, place));
    expect(await presence.giveSign(signOf('ann', 40_000))).toEqual([{ who: 'ann', name: 'name of ann', since: 1_000 }]);
  },

  'Who has given no sign for thirty seconds is gone, and begins anew with the next one.': async ({
    stores: { presence },
  }) => {
    const who = async (sign: Sign) => (await presence.giveSign(sign)).map((each) => `${each.who} ${each.since}`);
    await presence.giveSign(signOf('ann', 1_000));
    expect(await who(signOf('ben', 30_999))).toEqual(['ann 1000', 'ben 30999']);
    expect(await who(signOf('ben', 31_000))).toEqual(['ben 30999']);
    expect(await who(signOf('ann', 31_001))).toEqual(['ben 30999', 'ann 31001']);
  },

  'Those who are there are listed by their beginnings, then by their ids.': async ({ stores: { presence } }) => {
    for (const [who, at] of [['cleo', 1] as const, ['ben', 2] as const, ['ann', 2] as const])
      await presence.giveSign(signOf(who, at));
    const there = await presence.giveSign(signOf('ben', 3));
    expect(there.map(({ who }) => who)).toEqual(['cleo', 'ann', 'ben']);
  },
};
