import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { issueOf } from '../problems.ts';
import { readJsonText } from '../json/json-text.ts';
import { problem } from './reply.ts';
import { sendReply } from './send-reply.ts';

const LARGEST_BODY = '1mb';

const readText = express.text({ limit: LARGEST_BODY, type: () => true, verify: requireText });

/** Reads a JSON body of at most 1 MB and 64 levels, in which no member stands twice. */
export const readJsonBody: readonly RequestHandler[] = [requireJson, readText, parseBody];

// The reader would take other characters for what it cannot decode.
function requireText(_request: unknown, _response: unknown, bytes: Buffer, charset: string): void {
  if (charset !== 'utf-8') throw Object.assign(new TypeError('there is another charset'), { status: 415 });
  if (!isUtf8(bytes)) throw Object.assign(new SyntaxError('there is a broken character'), { status: 400 });
}

function requireJson(...[request, response, next]: Parameters<RequestHandler>): void {
  const media = request.is(['application/json', '+json']);
  if (media === null) sendReply(response, problem([issueOf('not-json', 'there is no body')]));
  else if (media === false)
    sendReply(response, problem([issueOf('unsupported-media-type', 'the body must be `application/json`')]));
  else next();
}

function parseBody(...[request, response, next]: Parameters<RequestHandler>): void {
  const read = readJsonText(request.body as string);
  if (!read.ok) sendReply(response, problem(read.issues));
  else {
    request.body = read.value;
    next();
  }
}
