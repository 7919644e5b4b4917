import type { NameOf } from '../access/persons.ts';
import type { Authored } from '../stores/authored.ts';

/** Who has written something and when, as calls tell it; with the name where there is one. */
export function authorship({ at, by }: Authored, nameOf: NameOf) {
  const name = nameOf(by);
  return { by, ...(name !== undefined && { name }), at: new Date(at).toISOString() };
}
