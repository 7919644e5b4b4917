import { fingerprintOf, isSecret } from './secret.ts';

/** A sign-in token that works once. */
export type SignInLink = {
  /** Whether the token is the right one, for the first and only time. */
  readonly redeem: (token: string) => boolean;
};

/** A link for the given token. */
export function openSignInLink(token: string): SignInLink {
  const kept = fingerprintOf(token);
  let used = false;
  return {
    redeem: (presented) => {
      if (used || !isSecret(presented, kept)) return false;
      used = true;
      return true;
    },
  };
}
