import { SESSION_HOURS } from './sessions.ts';

const NAME = 'mehrwert_session';

/** The cookie that a browser keeps for a session; pages cannot read it, and other sites' forms do not send it. */
export function sessionCookie(secret: string, publicUrl: string): string {
  return cookie(secret, SESSION_HOURS * 3600, publicUrl);
}

/** The cookie that makes a browser forget its session. */
export function endedCookie(publicUrl: string): string {
  return cookie('', 0, publicUrl);
}

/** The session's secret among the cookies of a request. */
export function readSessionCookie(header: string | undefined): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
}

function cookie(value: string, seconds: number, publicUrl: string): string {
  const parts = [`${NAME}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`];
  return [...parts, ...(publicUrl.startsWith('https:') ? ['Secure'] : [])].join('; ');
}
