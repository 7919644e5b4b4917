import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { issueOf } from '../problems.ts';
import { problem } from './reply.ts';
import { sendReply } from './send-reply.ts';

const LARGEST_BODY = '1mb';
const DEEPEST = 64;

const parse = express.json({ limit: LARGEST_BODY, strict: false, type: () => true, verify: requireText });

/** Reads a JSON body of at most 1 MB and 64 levels. */
export const readJsonBody: readonly RequestHandler[] = [requireJson, parse, refuseDepth];

// The parser would take no bytes for an empty object, and a broken character for any other.
function requireText(_request: unknown, _response: unknown, bytes: Buffer, charset: string): void {
  if (bytes.length === 0) throw Object.assign(new SyntaxError('there is no body'), { status: 400 });
  if (charset === 'utf-8' && !isUtf8(bytes))
    throw Object.assign(new SyntaxError('there is a broken character'), { status: 400 });
}

function requireJson(...[request, response, next]: Parameters<RequestHandler>): void {
  const media = request.is(['application/json', '+json']);
  if (media === null) sendReply(response, problem([issueOf('not-json', 'there is no body')]));
  else if (media === false)
    sendReply(response, problem([issueOf('unsupported-media-type', 'the body must be `application/json`')]));
  else next();
}

function refuseDepth(...[request, response, next]: Parameters<RequestHandler>): void {
  if (!isDeeperThan(request.body, DEEPEST)) next();
  else sendReply(response, problem([issueOf('too-deep', `the body is nested more than ${DEEPEST} levels deep`)]));
}

/** Whether arrays and objects stand more than so many levels inside of each other; level by level, so no depth exhausts the stack. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; depth < levels && level.length > 0; depth += 1)
    level = level.flatMap((container) => Object.values(container)).filter(isContainer);
  return level.length > 0;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
