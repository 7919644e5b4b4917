import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { issueOf } from '../problems.ts';
import { problem } from './reply.ts';
import { sendReply } from './send-reply.ts';

/** Lets one address ask so many times in a minute. */
export function limitRequests(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => {
      sendReply(response, problem([issueOf('too-many-requests', 'too many requests, try again in a minute')]));
    },
  });
}
