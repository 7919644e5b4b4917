import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { issueOf } from '../problems.ts';
import { problem } from './reply.ts';
import { sendReply } from './send-reply.ts';

/**
 * Lets one address ask so many times in a minute; `what` there were too many of is told with 429.
 * @param counted whether all count, or only those that fail
 */
export function limitRequests(perMinute: number, what = 'requests', counted: 'all' | 'failed' = 'all'): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: counted === 'failed',
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => {
      sendReply(response, problem([issueOf('too-many-requests', `too many ${what}, try again in a minute`)]));
    },
  });
}
