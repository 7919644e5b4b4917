import { setTimeout } from 'node:timers/promises';
import { openAttempts } from '../access/attempts.ts';
import { operator } from '../access/caller.ts';
import { forgetPlace, placeToReturn } from '../access/return-place.ts';
import { endedCookie, readSessionCookie, sessionCookie } from '../access/session-cookie.ts';
import { signIn, type SignInDesk } from '../access/sign-in.ts';
import { openStrangers } from '../access/strangers.ts';
import { FORM } from '../http/form-body.ts';
import { empty, page, type Reply } from '../http/reply.ts';
import type { Ask, Parameter, Route } from '../http/route.ts';
import { signInPage, type Visit } from '../pages/sign-in-page.ts';
import { pageLanguage } from '../pages/sign-in-words.ts';
import type { RouteNeeds } from './route-needs.ts';

type SignInNeeds = Pick<RouteNeeds, 'around' | 'link' | 'publicUrl' | 'sessions' | 'stores'>;

const lang: Parameter = {
  name: 'lang',
  in: 'query',
  description: "Language of the page, `de` or `en`; left out, the browser's.",
  example: 'de',
};

/** Signing in by the link that a first start prints, or by name and password; and signing out. */
export function signInRoutes(needs: SignInNeeds): readonly Route[] {
  const users = needs.stores.access;
  const desk = { users, attempts: openAttempts(needs.around.now), strangers: openStrangers(), wait: setTimeout };
  return [
    {
      method: 'get',
      path: '/sign-in',
      summary: 'Shows the sign-in; with the token of a one-time link, signs in while there is no user',
      access: 'anyone',
      parameters: [{ name: 'token', in: 'query', description: 'Token of the link.', example: '…' }, lang],
      answer: { media: 'text/html' },
      handle: (ask) => redeemLink(ask, needs),
    },
    {
      method: 'post',
      path: '/sign-in',
      summary: 'Signs in by name and password',
      access: 'anyone',
      parameters: [lang],
      request: { schema: 'credentials.v1.schema.json', example: { name: 'Ada', password: '…' }, media: FORM },
      answer: { media: 'text/html' },
      handle: (ask) => signInByPassword(ask, desk, needs),
    },
    {
      method: 'post',
      path: '/sign-out',
      summary: 'Ends the session',
      access: 'caller',
      answer: { media: 'text/html' },
      handle: ({ header }) => signOut(header('Cookie'), needs),
    },
  ];
}

/** Of a page with this status a browser keeps nothing, and asks again once its user goes there. */
const FETCH_LATER = 503;

async function redeemLink(ask: Ask, needs: SignInNeeds): Promise<Reply> {
  const token = ask.query['token'];
  if (token === undefined) return page(pageFor(ask, 'invited'));
  // what scans mails for harm, or fetches ahead, must not use the link up before its reader comes
  if (ask.beforehand) return page(pageFor(ask, 'invited'), ask.beforehand === 'prefetch' ? FETCH_LATER : 200);
  const users = await needs.stores.access.listUsers();
  if (users.length > 0 || !needs.link.redeem(token)) return page(pageFor(ask, 'refused-link'), 401);
  return letIn(operator.id, ask.header('Cookie'), needs);
}

function pageFor({ header, query }: Ask, visit: Visit): string {
  return signInPage(visit, pageLanguage(query['lang'], header('Accept-Language')));
}

async function signInByPassword(ask: Ask, desk: SignInDesk, needs: SignInNeeds): Promise<Reply> {
  const { address, body, header } = ask;
  const { name = '', password = '' } = (body ?? {}) as Readonly<Record<string, string>>;
  const user = await signIn({ name, password, address }, desk);
  return user ? letIn(user.id, header('Cookie'), needs) : page(pageFor(ask, 'refused-password'), 401);
}

async function letIn(user: string, cookies: string | undefined, { sessions, publicUrl }: SignInNeeds): Promise<Reply> {
  const cookie = sessionCookie(await sessions.begin(user), publicUrl);
  return empty(303, { Location: placeToReturn(cookies), 'Set-Cookie': [cookie, forgetPlace] });
}

async function signOut(cookies: string | undefined, { sessions, publicUrl }: SignInNeeds): Promise<Reply> {
  const secret = readSessionCookie(cookies);
  if (secret !== undefined) await sessions.end(secret);
  return empty(303, { Location: '/sign-in', 'Set-Cookie': endedCookie(publicUrl) });
}
