import type { Request } from 'express';

/** Origins from whose pages a request may come: those of the server's own. */
export type OwnOrigins = (request: Request) => readonly string[];

/**
 * The address that people reach the server by is its only origin where the operator has given one; else any host that
 * a request was sent to counts as well, since then nobody has said which it is.
 */
export function ownOrigins(publicUrl: string, isGiven: boolean): OwnOrigins {
  const { origin } = new URL(publicUrl);
  return (request) => (isGiven ? [origin] : [origin, `${request.protocol}://${request.get('Host') ?? ''}`]);
}
