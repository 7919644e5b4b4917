import type { NewKey, NewUser, UserChange } from '../generated/types.ts';
import { validateNewKey, validateNewUser, validateUserChange } from '../generated/validators.js';
import type { Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';

/** A key that is to be made. @issue bad-shape */
export function readNewKey(body: unknown): Outcome<NewKey> {
  return readShape(validateNewKey, body);
}

/** A person who is to sign in. @issue bad-shape */
export function readNewUser(body: unknown): Outcome<NewUser> {
  return readShape(validateNewUser, body);
}

/** What is to change about a user. @issue bad-shape */
export function readUserChange(body: unknown): Outcome<UserChange> {
  return readShape(validateUserChange, body);
}
