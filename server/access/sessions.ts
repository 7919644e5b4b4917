import { fingerprintOf, makeSecret } from './secret.ts';

/** People who are signed in; known to this process only, until it ends. */
export type Sessions = {
  /** Begins a session and gives its secret. */
  readonly begin: () => string;
  readonly isOpen: (secret: string) => boolean;
};

export const SESSION_HOURS = 12;

/** Sessions that last twelve hours by the given clock, in epoch milliseconds. */
export function openSessions(now: () => number): Sessions {
  const ends = new Map<string, number>();
  const keyOf = (secret: string): string => fingerprintOf(secret).toString('hex');
  const forgetEnded = (): void => {
    for (const [key, end] of ends) if (end <= now()) ends.delete(key);
  };
  return {
    begin: () => {
      forgetEnded();
      const secret = makeSecret();
      ends.set(keyOf(secret), now() + SESSION_HOURS * 3_600_000);
      return secret;
    },
    isOpen: (secret) => (ends.get(keyOf(secret)) ?? 0) > now(),
  };
}
