import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Issue } from '../../engine/index.ts';
import { instanceOf, issueOf, problemOf } from '../problems.ts';
import { problem } from './reply.ts';
import { sendReply } from './send-reply.ts';

/** What a request may take before anything of it is answered; a missing `Host` is ours to refuse, in our own words. */
export const requestLimits = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
  requireHostHeader: false,
} as const satisfies ServerOptions;

const LONGEST_FAREWELL_MS = 1000;

/** What failures of the reader mean; any other is a mistake in how the request is written. */
const issues: Readonly<Record<string, Issue>> = {
  HPE_HEADER_OVERFLOW: issueOf('headers-too-large', `the headers are longer than ${requestLimits.maxHeaderSize} bytes`),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: issueOf('too-large', 'the extensions of a chunk are too long'),
  ERR_HTTP_REQUEST_TIMEOUT: issueOf('too-slow', 'the request was not there in time'),
};
const badHttp = issueOf('bad-http', 'the request is not written as HTTP asks for');

/** Answers what is no request of HTTP by a problem, as everything else is, and hangs up. */
export function answerBrokenRequests(server: Server, log: Logger): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => void answers.set(socket, response));
  // Only `100-continue` means something to us; whoever expects more gets the answer all the same.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = answers.get(socket);
    const isHalfSaid = answer?.headersSent === true && !answer.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || isHalfSaid) socket.destroy();
    else hangUp(socket, issues[error.code ?? ''] ?? badHttp, log);
  });
}

const HOST = /^[A-Za-z0-9._:[\]-]*$/;

/** Refuses a request that does not say once, and as a name, which host it is meant for. @source RFC 9112, 3.2 */
export const requireHost: RequestHandler = (request, response, next) => {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  const isOnce = hosts.length === 1 || (hosts.length === 0 && request.httpVersion === '1.0');
  if (isOnce && HOST.test(request.headers.host ?? '')) next();
  else sendReply(response, problem([issueOf('bad-http', 'the request names its `Host` once')]));
};

/** Says why, and leaves the other side a moment to read it. */
function hangUp(socket: Duplex, issue: Issue, log: Logger): void {
  const requestId = randomUUID();
  const body = { ...problemOf([issue]), instance: instanceOf(requestId) };
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ];
  log.info({ requestId, call: 'none', status: body.status });
  socket.on('error', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
  setTimeout(() => socket.destroy(), LONGEST_FAREWELL_MS).unref();
}
