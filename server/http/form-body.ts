import express, { type RequestHandler } from 'express';
import { issueOf } from '../problems.ts';
import { problem } from './reply.ts';
import { sendReply } from './send-reply.ts';

/** The media type in which browsers send the fields of a form. */
export const FORM = 'application/x-www-form-urlencoded';

const parse = express.urlencoded({ extended: false, limit: '10kb', parameterLimit: 20 });

/** Reads the fields of a form of at most 10 KB, each as one text. */
export const readFormBody: readonly RequestHandler[] = [requireForm, parse, requireTexts];

function requireForm(...[request, response, next]: Parameters<RequestHandler>): void {
  if (request.is(FORM)) next();
  else sendReply(response, problem([issueOf('unsupported-media-type', 'the body must be a form')]));
}

function requireTexts(...[request, response, next]: Parameters<RequestHandler>): void {
  const fields: readonly unknown[] = Object.values((request.body ?? {}) as object);
  if (!fields.every((field) => typeof field === 'string'))
    sendReply(response, problem([issueOf('bad-shape', 'a field is there more than once')]));
  else if (fields.some((field) => field.includes('\0')))
    sendReply(response, problem([issueOf('broken-text', 'a field has the character NUL')]));
  else next();
}
