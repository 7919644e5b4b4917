import { SESSION_COOKIE } from '../access/credentials.ts';
import { forgetPlace, placeToReturn } from '../access/return-place.ts';
import { SESSION_HOURS, type Sessions } from '../access/sessions.ts';
import type { SignInLink } from '../access/sign-in-link.ts';
import { empty, page, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { signInPage } from '../pages/sign-in-page.ts';

/** Signing in by the link that a start prints. */
export function signInRoutes(link: SignInLink, sessions: Sessions, publicUrl: string): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/sign-in',
      summary: 'Signs in by a one-time link; without a token, says where the link is',
      access: 'anyone',
      parameters: [{ name: 'token', in: 'query', description: 'Token of the link.', example: '…' }],
      answer: { media: 'text/html' },
      handle: ({ query, header }) =>
        signIn(query['token'], placeToReturn(header('Cookie')), { link, sessions, publicUrl }),
    },
  ];
}

type SignIn = { readonly link: SignInLink; readonly sessions: Sessions; readonly publicUrl: string };

function signIn(token: string | undefined, place: string, { link, sessions, publicUrl }: SignIn): Reply {
  if (token === undefined) return page(signInPage('invited'));
  if (!link.redeem(token)) return page(signInPage('refused'), 401);
  return empty(303, { Location: place, 'Set-Cookie': [cookieOf(sessions.begin(), publicUrl), forgetPlace] });
}

function cookieOf(session: string, publicUrl: string): string {
  const parts = [
    `${SESSION_COOKIE}=${session}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${SESSION_HOURS * 3600}`,
  ];
  return [...parts, ...(publicUrl.startsWith('https:') ? ['Secure'] : [])].join('; ');
}
