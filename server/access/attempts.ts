import { smallLetters } from '../stores/small-letters.ts';

/** Sign-ins that were tried for a name from an address. */
export type Attempts = {
  /** Counts an attempt before it is made; false where too many have failed, and it must not be. */
  readonly begin: (name: string, address: string) => boolean;
  /** Forgets those that have failed before one that has not. */
  readonly forgive: (name: string, address: string) => void;
};

type Kept = { readonly count: number; readonly lockedUntil: number };

const MOST_FAILURES = 5;
const LOCKED_MS = 15 * 60_000;
/** So many pairs of name and address are kept; of more, those that tried the longest ago are forgotten. */
const MOST_KEPT = 10_000;

/**
 * Attempts of one process: after the fifth failure an address may not try that name again for a quarter of an hour. Others may.
 * @param now epoch milliseconds
 */
export function openAttempts(now: () => number): Attempts {
  const kept = new Map<string, Kept>();
  return {
    begin: (name, address) => {
      const key = keyOf(name, address);
      const before = kept.get(key);
      if (before && before.lockedUntil > now()) return false;
      const count = before && before.lockedUntil === 0 ? before.count + 1 : 1;
      kept.delete(key);
      kept.set(key, { count, lockedUntil: count < MOST_FAILURES ? 0 : now() + LOCKED_MS });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return true;
    },
    forgive: (name, address) => {
      kept.delete(keyOf(name, address));
    },
  };
}

function keyOf(name: string, address: string): string {
  return JSON.stringify([smallLetters(name), address]);
}
