import { type Outcome, readPresenceSign } from '../../engine/index.ts';
import type { AccessStore } from '../stores/access-store.ts';
import type { Presence } from '../stores/presence-store.ts';
import type { Stores } from '../stores/stores.ts';
import { type Drafting, findStandingDraft, unknownCatalog } from './standing-draft.ts';

type Where = Pick<Stores, 'access' | 'presence'>;

/**
 * Tells that the caller is at the draft of a catalog for half a minute more, and answers with those who are there too.
 * @issue bad-shape unknown-catalog
 */
export async function givePresence(
  id: string,
  body: unknown,
  caller: string,
  drafting: Drafting,
  { access, presence }: Where,
): Promise<Outcome<readonly Presence[]>> {
  const sign = readPresenceSign(body);
  if (!sign.ok) return sign;
  if (!(await findStandingDraft(id, drafting))) return { ok: false, issues: [unknownCatalog(id)] };
  const name = await nameOf(caller, access);
  const there = await presence.giveSign({ catalog: id, who: caller, name, at: drafting.now(), ...sign.value });
  return { ok: true, value: there.filter(({ who }) => who !== caller) };
}

/** The name of a user, the label of a key; else the id, as of whoever runs the server. */
async function nameOf(id: string, { findUser, listKeys }: Pick<AccessStore, 'findUser' | 'listKeys'>): Promise<string> {
  const user = await findUser(id);
  return user?.name ?? (await listKeys()).find((key) => key.id === id)?.label ?? id;
}
