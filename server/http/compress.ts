import compression from 'compression';
import type { RequestHandler } from 'express';

/**
 * Sends what is read compressed, as the reader accepts it. What is asked by `POST` comes as it is: deciding takes less
 * time than compressing the answer would. A tag stays the same, since it stands for the content and not for its coding.
 */
export const compressReading: RequestHandler = compression({
  filter: (request, response) => request.method === 'GET' && compression.filter(request, response),
});
