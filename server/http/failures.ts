import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Issue } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import { OutOfReach } from '../stores/out-of-reach.ts';
import { StoreUnavailable } from '../stores/store-unavailable.ts';
import { problem } from './reply.ts';
import { sendReply } from './send-reply.ts';

const unknownPath = issueOf('not-found', 'there is nothing at this address');
const ownFault = issueOf('internal-error', 'something went wrong on the server; the request id finds it in the log');

/** Answers whatever no route knows. */
export const answerUnknownPath: RequestHandler = (_request, response) => {
  sendReply(response, problem([unknownPath]));
};

/** Answers what went wrong on the way to or inside of a route, and logs what is a fault of our own. */
export function answerFailures(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const issue = knownFailure(error);
    if (!issue)
      log.error({ requestId: response.locals['requestId'], call: response.locals['call'], ...traceOf(error) });
    sendReply(response, problem([issue ?? ownFault], issue?.code === 'unavailable' ? { 'Retry-After': '2' } : {}));
  };
}

function knownFailure(error: unknown): Issue | undefined {
  const { limit, status } = (error ?? {}) as { limit?: unknown; status?: unknown };
  if (error instanceof URIError) return unknownPath;
  if (error instanceof StoreUnavailable) return issueOf('unavailable', 'what is kept cannot be reached at the moment');
  if (error instanceof OutOfReach) return issueOf('forbidden', 'this belongs to a catalog that is not yours');
  if (status === 413)
    return issueOf(
      'too-large',
      typeof limit === 'number' ? `the body is larger than ${limit} bytes` : 'the body has too many parts',
    );
  if (status === 415) return issueOf('unsupported-media-type', 'the body must be in UTF-8, plain or compressed');
  return status === 400 ? issueOf('not-json', 'the body is not JSON') : undefined;
}

// A message may repeat what was sent, so only the kind of error and its place in the code are kept.
function traceOf(error: unknown): { readonly error: string; readonly trace: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, trace: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, trace: frames.map((line) => line.trim()) };
}
