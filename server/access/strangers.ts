import { createHash } from 'node:crypto';
import { smallLetters } from '../stores/small-letters.ts';

/** Sign-ins that were tried under names that nobody has. */
export type Strangers = {
  /** Counts an attempt, and says how many there have been under this name. */
  readonly count: (name: string) => number;
};

/** So many names are kept; of more, the one that was tried the longest ago is forgotten. */
const MOST_KEPT = 10_000;

/** Counts of one process: under a name that nobody has, an attempt waits as long as under any other, and tells nothing by it. */
export function openStrangers(): Strangers {
  const kept = new Map<string, number>();
  return {
    count: (name) => {
      const key = createHash('sha256').update(smallLetters(name)).digest('base64');
      const count = (kept.get(key) ?? 0) + 1;
      kept.delete(key);
      kept.set(key, count);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return count;
    },
  };
}
