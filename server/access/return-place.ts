const COOKIE = 'mehrwert_return';
const LONGEST_PLACE = 3000;

/** The cookie that keeps, for the sign-in alone, the page that somebody wanted to see. */
export function rememberPlace(place: string): string {
  const kept = place.length > LONGEST_PLACE ? '/' : place;
  return `${COOKIE}=${encodeURIComponent(kept)}; Path=/sign-in; SameSite=Lax; Max-Age=3600`;
}

/** The cookie that forgets it. */
export const forgetPlace = `${COOKIE}=; Path=/sign-in; SameSite=Lax; Max-Age=0`;

/**
 * Where a sign-in leads: to the page that was wanted, which is a path of this server and nothing else, or home.
 * @example placeToReturn('mehrwert_return=%2Fask%3Ffeature%3Dx') → '/ask?feature=x'
 */
export function placeToReturn(cookies: string | undefined): string {
  const kept = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(cookies ?? '')?.[1] ?? '';
  const place = decode(kept);
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(place) && !place.includes('\\') ? place : '/';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '/';
  }
}
