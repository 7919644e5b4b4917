import { hash, verify } from '@node-rs/argon2';

/** Argon2id in PHC form, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether a password is the one that was hashed; takes as long where nothing was. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const matches = await verify(kept ?? (await nobodysHash()), password);
  return kept !== undefined && matches;
}

const made: { hash?: Promise<string> } = {};

function nobodysHash(): Promise<string> {
  return (made.hash ??= hash('a password that nobody has'));
}
