import type { Outcome } from '../../engine/index.ts';
import { rememberTrials } from './logo/logo-trials.ts';
import type { PdfAnswer, PdfJob } from './pdf-job.ts';
import { startWorker, type PdfWorker } from './pdf-worker-process.ts';
import { refuse } from './refusal.ts';
import type { DrawableLogo, PdfOptions, RenderedPdf } from './rendered-pdf.ts';

/** Makes PDF files in processes of their own, so that neither a slow nor a dying one holds up the server. */
export type PdfPool = {
  /**
   * The page as a tagged file that is PDF/UA-1 and PDF/A-2a.
   * @param left aborted once nobody waits for it any more: a page that has not begun is dropped
   * @issue unavailable when too many are waiting: try again in a moment; or when it was dropped
   * @issue document-failed when the page cannot be set, takes too long, or its worker died
   */
  readonly render: (html: string, options: PdfOptions, left?: AbortSignal) => Promise<Outcome<RenderedPdf>>;
  /**
   * Whether a logo, as a data: address of an SVG, PNG or JPEG, draws something and does nothing else; each is tried once.
   * @issue bad-logo with what stands in the way
   */
  readonly checkLogo: (address: string) => Promise<Outcome<DrawableLogo>>;
  /** The workers' processes, for whoever watches the machine. */
  readonly processIds: () => readonly number[];
  /** Ends all workers; jobs that have not ended fail. */
  readonly close: () => void;
};

/** What a pool may use. */
export type PdfPoolLimits = {
  /** Workers at a time. */
  readonly size: number;
  /** Jobs that wait for a worker. */
  readonly mostWaiting: number;
  /** How long one job may take, once its worker has started. */
  readonly jobMs: number;
  /** Jobs after which a worker is replaced, since setting a document never gives all of its memory back. */
  readonly jobsPerWorker: number;
  /** Memory beyond which a worker is replaced. */
  readonly workerBytes: number;
};

type Waiting = { readonly job: PdfJob; readonly settle: (outcome: PdfAnswer['outcome']) => void };
type Seat = { readonly worker: PdfWorker; jobs: number; busy: boolean };

const limitsUnlessSaid: PdfPoolLimits = {
  size: 2,
  mostWaiting: 100,
  jobMs: 10_000,
  jobsPerWorker: 200,
  workerBytes: 350 * 2 ** 20,
};

/** Opens a pool; its workers start when they are first needed. */
export function openPdfPool(given: Partial<PdfPoolLimits> = {}): PdfPool {
  const limits = { ...limitsUnlessSaid, ...given };
  const waiting: Waiting[] = [];
  const seats = new Set<Seat>();
  let isOpen = true;

  return {
    render: (html, options, left) => ask<RenderedPdf>({ kind: 'page', html, options }, left),
    checkLogo: rememberTrials(
      (address) => ask<DrawableLogo>({ kind: 'logo', address }),
      () => performance.now(),
    ),
    processIds: () => [...seats].flatMap(({ worker }) => worker.pid ?? []),
    close: () => {
      isOpen = false;
      for (const { settle } of waiting.splice(0)) settle(refusals.closed);
      for (const { worker } of seats) worker.kill();
    },
  };

  function ask<Value extends RenderedPdf | DrawableLogo>(job: PdfJob, left?: AbortSignal): Promise<Outcome<Value>> {
    return new Promise((resolve) => {
      const settle = resolve as Waiting['settle'];
      if (!isOpen) settle(refusals.closed);
      else if (waiting.length >= limits.mostWaiting) settle(refusals.busy);
      else if (left?.aborted) settle(refusals.left);
      else {
        const asked = { job, settle };
        waiting.push(asked);
        left?.addEventListener('abort', () => drop(asked), { once: true });
        serve();
      }
    });
  }

  function drop(asked: Waiting): void {
    const place = waiting.indexOf(asked);
    if (place < 0) return;
    waiting.splice(place, 1);
    asked.settle(refusals.left);
  }

  function serve(): void {
    for (let seat = freeSeat(); seat && waiting.length > 0; seat = freeSeat()) {
      const next = waiting.shift();
      if (next) void work(seat, next);
    }
  }

  function freeSeat(): Seat | undefined {
    const free = [...seats].find(({ busy }) => !busy);
    if (free || seats.size >= limits.size || waiting.length === 0) return free;
    const seat = { worker: startWorker(), jobs: 0, busy: false };
    seats.add(seat);
    void seat.worker.ended.then(() => seats.delete(seat));
    return seat;
  }

  async function work(seat: Seat, { job, settle }: Waiting): Promise<void> {
    seat.busy = true;
    seat.jobs += 1;
    const ending = await seat.worker.ask(job, limits.jobMs);
    settle(ending.kind === 'answer' ? ending.answer.outcome : refusals[ending.kind]);
    const isSpent = ending.kind !== 'answer' || ending.answer.residentBytes > limits.workerBytes;
    if (isSpent || seat.jobs >= limits.jobsPerWorker) retire(seat);
    seat.busy = false;
    if (isOpen) serve();
  }

  function retire(seat: Seat): void {
    seats.delete(seat);
    seat.worker.kill();
  }
}

const refusals = {
  busy: refuse('unavailable', 'more documents are waiting than can be made; try again in a moment'),
  closed: refuse('unavailable', 'the server is about to end'),
  left: refuse('unavailable', 'nobody waits for the document any more'),
  hung: refuse('document-failed', 'the document took too long to set and was given up'),
  died: refuse('document-failed', 'the process that set the document ended before it was done'),
} as const;
