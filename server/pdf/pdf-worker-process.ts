import { fork, type ChildProcess } from 'node:child_process';
import { product, workerFile } from './pdf-files.ts';
import type { PdfAnswer, PdfJob } from './pdf-job.ts';

/** How a job ended. */
export type WorkerAnswer =
  ({ readonly kind: 'answer' } & PdfAnswer) | { readonly kind: 'hung' } | { readonly kind: 'died' };

/** One process that makes one PDF file after the other. */
export type PdfWorker = {
  readonly pid: number | undefined;
  /** Gives it a job, while it has no other; one that takes longer than these milliseconds ends the process. */
  readonly ask: (job: PdfJob, withinMs: number) => Promise<WorkerAnswer>;
  readonly kill: () => void;
  readonly ended: Promise<void>;
};

/** Room for JavaScript; most of a worker's memory is the typesetter's, which this does not count. */
const HEAP_MB = 256;
/** Room for what a document needs only for a moment; with less, a sixth of its time goes into clearing up. */
const YOUNG_MB = 64;

/** How long a worker may take to start, which is no time of its jobs: a busy machine needs a while for it. */
const START_MS = 60_000;

/** Starts a worker. It knows nothing of this process' environment, and ends with it. */
export function startWorker(): PdfWorker {
  const loader = workerFile.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = fork(workerFile, {
    cwd: product,
    env: {},
    execArgv: [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${YOUNG_MB}`, ...loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = endOf(child);
  const ready = new Promise<void>((resolve) => child.once('message', resolve));
  const kill = (): void => void child.kill('SIGKILL');
  return { pid: child.pid, kill, ended, ask: (job, withinMs) => ask(child, { job, withinMs, ready, ended, kill }) };
}

type Asked = { job: PdfJob; withinMs: number; ready: Promise<void>; ended: Promise<void>; kill: () => void };

function ask(child: ChildProcess, { job, withinMs, ready, ended, kill }: Asked): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const finish = (answer: WorkerAnswer): void => {
      clearTimeout(timer);
      child.off('message', take);
      resolve(answer);
    };
    const take = (answer: unknown): void => {
      finish({ kind: 'answer', ...(answer as PdfAnswer) });
    };
    const giveUpIn = (milliseconds: number): NodeJS.Timeout =>
      setTimeout(() => {
        kill();
        finish({ kind: 'hung' });
      }, milliseconds);
    let timer = giveUpIn(START_MS);
    void ready.then(() => {
      clearTimeout(timer);
      timer = giveUpIn(withinMs);
      child.on('message', take);
      // A process that is gone takes no message; its end is told below.
      child.send(job, () => undefined);
    });
    void ended.then(() => {
      finish({ kind: 'died' });
    });
  });
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve();
    });
    child.once('exit', () => {
      resolve();
    });
  });
}
