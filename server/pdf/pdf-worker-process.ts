import { startProgram, type Worker } from '../workers/worker-process.ts';
import type { PdfAnswer, PdfJob } from './pdf-job.ts';

/** One process that makes one PDF file after the other. */
export type PdfWorker = Worker<PdfJob, PdfAnswer>;

/**
 * Starts a worker. Most of its memory is the typesetter's, which the room for JavaScript does not count; with less room for
 * what a document needs only for a moment, a sixth of its time would go into clearing up.
 */
export function startWorker(): PdfWorker {
  return startProgram({ source: 'server/pdf/pdf-worker.ts', heapMb: 256, youngMb: 64 });
}
