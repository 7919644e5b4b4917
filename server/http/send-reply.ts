import type { Response } from 'express';
import { instanceOf, problemOf } from '../problems.ts';
import { isKnownTag } from './known-tag.ts';
import type { Reply } from './reply.ts';

type ProblemReply = Extract<Reply, { readonly kind: 'problem' }>;

/** Who may try again is told when: in so many seconds, where the reply does not say otherwise. */
const PATIENCE: Readonly<Record<number, string>> = { 429: '5', 503: '2' };

/** Writes a reply; nothing is kept by caches unless the reply says so. */
export function sendReply(response: Response, reply: Reply): void {
  response.set('Cache-Control', 'no-store');
  if ('headers' in reply) response.set(reply.headers);
  switch (reply.kind) {
    case 'json':
      if (!isThereAlready(response)) response.status(reply.status).json(reply.body);
      return;
    case 'problem':
      sendProblem(response, reply);
      return;
    case 'text':
      response.status(reply.status).type(reply.type).send(reply.text);
      return;
    case 'document':
      if (!isThereAlready(response)) response.status(200).type(reply.media).send(reply.content);
      return;
    case 'empty':
      response.status(reply.status).end();
  }
}

/** Tells a reader who has kept a copy that it is still the same. */
function isThereAlready(response: Response): boolean {
  const { headers, method } = response.req;
  const tag = response.getHeader('ETag');
  const isKept = response.getHeader('Cache-Control') !== 'no-store' && ['GET', 'HEAD'].includes(method);
  if (typeof tag !== 'string' || !isKept || !isKnownTag(headers['if-none-match'], tag)) return false;
  response.status(304).end();
  return true;
}

function sendProblem(response: Response, { issues, more }: ProblemReply): void {
  const body = { ...problemOf(issues), instance: instanceOf(String(response.locals['requestId'])) };
  const patience = PATIENCE[body.status];
  if (patience !== undefined && !response.hasHeader('Retry-After')) response.set('Retry-After', patience);
  response
    .status(body.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...body, ...more }));
}
