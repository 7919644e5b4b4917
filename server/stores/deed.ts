import type { AuditContent, AuditEvent } from './audit-store.ts';
import type { Authored } from './authored.ts';

/**
 * Who does something, and when, which the audit tells in the same step: by the name of what is done and what there is to
 * say of it, where they are left out by those of the call.
 */
export type Deed = Authored & { readonly action?: string; readonly content?: AuditContent };

/** The event of a deed in a chain. @param call what the call itself says of it */
export function eventOf(chain: string, deed: Deed, call: Pick<AuditEvent, 'action' | 'content'>): AuditEvent {
  const { action = call.action, content = call.content } = deed;
  return { chain, done: signatureOf(deed), action, content };
}

/** Who has done it, and when, without more. */
export function signatureOf({ at, by }: Authored): Authored {
  return { by, at };
}

export function contractChain(id: string): string {
  return `contract/${id}`;
}

export function catalogChain(id: string): string {
  return `catalog/${id}`;
}
