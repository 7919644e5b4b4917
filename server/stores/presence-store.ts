/**
 * Who is at the draft of a catalog at this moment; nothing that lasts.
 *
 * Whoever gives a sign is found at the draft by everybody, in every process, and at no other draft.
 * A later sign tells the latest place, and the beginning stays.
 * Who has given no sign for thirty seconds is gone, and begins anew with the next one.
 * Those who are there are listed by their beginnings, then by their ids.
 */
export type PresenceStore = {
  /** Gives a sign, and answers with everybody who is there then. */
  readonly giveSign: (sign: Sign) => Promise<readonly Presence[]>;
};

/** That somebody is there. */
export type Sign = {
  readonly catalog: string;
  /** Id of a user or of a key. */
  readonly who: string;
  /** What others know them by. */
  readonly name: string;
  readonly place?: string;
  /** Epoch milliseconds. */
  readonly at: number;
};

/** Somebody who is there, since an instant in epoch milliseconds. */
export type Presence = Omit<Sign, 'at' | 'catalog'> & { readonly since: number };

const SILENCE_MS = 30_000;

/** Who has given the last sign at this instant or before is gone. */
export function goneBefore(now: number): number {
  return now - SILENCE_MS;
}
