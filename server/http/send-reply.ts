import type { Response } from 'express';
import { problemOf } from '../problems.ts';
import type { Reply } from './reply.ts';

/** Writes a reply; nothing is kept by caches unless the reply says so. */
export function sendReply(response: Response, reply: Reply): void {
  response.set('Cache-Control', 'no-store');
  if ('headers' in reply) response.set(reply.headers);
  switch (reply.kind) {
    case 'json':
      response.status(reply.status).json(reply.body);
      return;
    case 'problem': {
      const body = problemOf(reply.issues);
      response
        .status(body.status)
        .type('application/problem+json')
        .send(JSON.stringify({ ...body, ...reply.more }));
      return;
    }
    case 'text':
      response.status(reply.status).type(reply.type).send(reply.text);
      return;
    case 'document':
      response.status(200).type(reply.media).send(reply.text);
      return;
    case 'empty':
      response.status(reply.status).end();
  }
}
