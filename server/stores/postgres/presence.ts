import { goneBefore, type Presence, type PresenceStore } from '../presence-store.ts';
import type { Database } from './database.ts';

type Row = Omit<Presence, 'place'> & { readonly place: string | null };

/** Presences in a table that does not outlive a crash. */
export function openPresence({ query }: Database): PresenceStore {
  return {
    giveSign: async ({ at, catalog, name, place, who }) => {
      await query('delete from presence where at <= $1', [goneBefore(at)]);
      await query(
        `insert into presence (catalog, who, name, place, since, at) values ($1, $2, $3, $4, $5, $5)
         on conflict (catalog, who) do update set name = $3, place = $4, at = $5`,
        [catalog, who, name, place, at],
      );
      const rows = await query<Row>(
        'select who, name, place, since from presence where catalog = $1 order by since, who',
        [catalog],
      );
      return rows.map(({ place: where, ...row }) => (where === null ? row : { ...row, place: where }));
    },
  };
}
