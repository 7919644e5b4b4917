import type { RequestHandler } from 'express';
import { issueOf } from '../problems.ts';
import { empty, problem } from './reply.ts';
import { sendReply } from './send-reply.ts';

/** Answers every method that an address does not have by those that it has. @param methods such as `GET` */
export function refuseOtherMethods(methods: readonly string[]): RequestHandler {
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    if (request.method === 'OPTIONS') sendReply(response, empty(204, { Allow: allowed }));
    else sendReply(response, problem([issueOf('method-not-allowed', `there is only ${allowed}`)], { Allow: allowed }));
  };
}
