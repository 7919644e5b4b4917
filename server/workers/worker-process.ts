import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { findProduct } from '../product-files.ts';

/** How a job ended. */
export type WorkerAnswer<Answer> =
  { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'hung' } | { readonly kind: 'died' };

/** One process that does one job after the other. */
export type Worker<Job, Answer> = {
  readonly pid: number | undefined;
  /** Gives it a job, while it has no other; one that takes longer than these milliseconds ends the process. */
  readonly ask: (job: Job, withinMs: number) => Promise<WorkerAnswer<Answer>>;
  readonly kill: () => void;
  readonly ended: Promise<void>;
};

/** What a worker runs, and the room for its JavaScript. */
export type WorkerProgram = {
  /** Its source, from the folder of the product; built, it lies beside the server under the same name. */
  readonly source: string;
  readonly heapMb: number;
  /** Room for what is needed only for a moment. */
  readonly youngMb: number;
};

/** The folder of the product; workers start in it. */
export const product = findProduct(import.meta.dirname);

/** Whether this is the built server. */
export const isBuilt = !import.meta.filename.endsWith('.ts');

/** How long a worker may take to start, which is no time of its jobs: a busy machine needs a while for it. */
const START_MS = 60_000;

/** Starts a worker, whose first word is that it is ready. It knows nothing of this process' environment, and ends with it. */
export function startProgram<Job extends object, Answer>(program: WorkerProgram): Worker<Job, Answer> {
  const { heapMb, youngMb } = program;
  const child = fork(fileOf(program), {
    cwd: product,
    env: {},
    execArgv: [
      `--max-old-space-size=${heapMb}`,
      `--max-semi-space-size=${youngMb}`,
      ...(isBuilt ? [] : ['--import', 'tsx']),
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = endOf(child);
  const ready = new Promise<void>((resolve) => child.once('message', resolve));
  const kill = (): void => void child.kill('SIGKILL');
  return { pid: child.pid, kill, ended, ask: (job, withinMs) => ask(child, { job, withinMs, ready, ended, kill }) };
}

function fileOf({ source }: WorkerProgram): string {
  return path.join(product, isBuilt ? `dist/server/${path.basename(source, '.ts')}.js` : source);
}

type Asked = { job: object; withinMs: number; ready: Promise<void>; ended: Promise<void>; kill: () => void };

function ask<Answer>(child: ChildProcess, { job, withinMs, ready, ended, kill }: Asked): Promise<WorkerAnswer<Answer>> {
  return new Promise((resolve) => {
    const finish = (answer: WorkerAnswer<Answer>): void => {
      clearTimeout(timer);
      child.off('message', take);
      resolve(answer);
    };
    const take = (answer: unknown): void => {
      finish({ kind: 'answer', answer: answer as Answer });
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
