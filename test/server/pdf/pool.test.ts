import { afterEach, expect, test } from 'vitest';
import { openPdfPool, type PdfPool, type PdfPoolLimits } from '../../../server/pdf/pdf-pool.ts';
import type { RenderedPdf } from '../../../server/pdf/rendered-pdf.ts';
import type { Outcome } from '../../../engine/index.ts';
import { madeAt, pageWith, tableOf } from './pages.ts';

const page = pageWith(`<h1>Stufen</h1>${tableOf(10)}`);
const pools: PdfPool[] = [];

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function open(limits: Partial<PdfPoolLimits>): PdfPool {
  const pool = openPdfPool(limits);
  pools.push(pool);
  return pool;
}

function codesOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.issues.map(({ code }) => code);
}

function bytesOf(outcome: Outcome<RenderedPdf>): Buffer {
  if (!outcome.ok) throw new Error(outcome.issues.map(({ detail }) => detail).join());
  return Buffer.from(outcome.value.pdf);
}

test('two workers make the same bytes of the same page and moment, and others of another moment', async () => {
  const [one, two] = [open({ size: 1 }), open({ size: 1 })];
  const [first, second, later] = await Promise.all([
    one.render(page, { madeAt }),
    two.render(page, { madeAt }),
    two.render(page, { madeAt: madeAt + 86_400_000 }),
  ]);
  expect(bytesOf(first).equals(bytesOf(second))).toBe(true);
  expect(bytesOf(first).equals(bytesOf(later))).toBe(false);
});

test('a worker that is killed at its work costs one document: the request is told, the next one succeeds', async () => {
  const pool = open({ size: 1 });
  const asked = pool.render(page, { madeAt });
  const [processId = 0] = pool.processIds();
  process.kill(processId, 'SIGKILL');
  expect(codesOf(await asked)).toEqual(['document-failed']);
  expect((await pool.render(page, { madeAt })).ok).toBe(true);
  expect(pool.processIds()).not.toContain(processId);
});

test('a worker that dies while it has nothing to do is replaced without a word', async () => {
  const pool = open({ size: 1 });
  await pool.render(page, { madeAt });
  const [processId = 0] = pool.processIds();
  process.kill(processId, 'SIGKILL');
  await expect.poll(() => pool.processIds()).toEqual([]);
  expect((await pool.render(page, { madeAt })).ok).toBe(true);
});

test('a document that takes longer than it may is given up, the request told, and the next one succeeds', async () => {
  const pool = open({ size: 1, jobMs: 2_000 });
  const asked = pool.render(pageWith(tableOf(60_000)), { madeAt });
  const [processId = 0] = pool.processIds();
  const waiting = pool.render(page, { madeAt });
  const outcome = await asked;
  expect(codesOf(outcome)).toEqual(['document-failed']);
  expect(outcome.ok ? '' : outcome.issues[0]?.detail).toContain('took too long');
  expect((await waiting).ok).toBe(true);
  expect(() => process.kill(processId, 0)).toThrow('ESRCH');
});

test('more requests than may wait are refused at once, the others are served', async () => {
  const pool = open({ size: 1, mostWaiting: 2 });
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => pool.render(page, { madeAt })));
  expect(outcomes.map(codesOf)).toEqual([[], [], [], ['unavailable'], ['unavailable']]);
});

test('a worker is replaced after as many documents as it may make', async () => {
  const pool = open({ size: 1, jobsPerWorker: 2 });
  const seen = new Set<number>();
  for (let count = 0; count < 5; count++) {
    const asked = pool.render(page, { madeAt });
    for (const processId of pool.processIds()) seen.add(processId);
    expect((await asked).ok).toBe(true);
  }
  expect(seen.size).toBe(3);
});

test('a worker is replaced once it holds more memory than it may', async () => {
  const pool = open({ size: 1, workerBytes: 1 });
  await pool.render(page, { madeAt });
  expect(pool.processIds()).toEqual([]);
  expect((await pool.render(page, { madeAt })).ok).toBe(true);
});

test('the server goes on while a document is set', async () => {
  const pool = open({ size: 1 });
  await pool.render(page, { madeAt });
  let turns = 0;
  const watch = setInterval(() => (turns += 1), 5);
  await pool.render(pageWith(tableOf(3_000)), { madeAt });
  clearInterval(watch);
  expect(turns).toBeGreaterThan(5);
});

test('a worker knows nothing of the environment of the server', async () => {
  const { readFileSync } = await import('node:fs');
  const pool = open({ size: 1 });
  await pool.render(page, { madeAt });
  const [processId = 0] = pool.processIds();
  expect(
    readFileSync(`/proc/${processId}/environ`, 'utf8')
      .split('\0')
      .filter(Boolean)
      .map((entry) => entry.split('=')[0]),
  ).toEqual(['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE']);
});

test('a page for which nobody waits any more is dropped before it begins; one that has begun is finished', async () => {
  const pool = open({ size: 1 });
  const leaving = new AbortController();
  const [working, waiting, staying] = [
    pool.render(page, { madeAt }, leaving.signal),
    pool.render(page, { madeAt }, leaving.signal),
    pool.render(page, { madeAt }),
  ];
  leaving.abort();
  expect(codesOf(await waiting)).toEqual(['unavailable']);
  expect(codesOf(await pool.render(page, { madeAt }, leaving.signal))).toEqual(['unavailable']);
  expect([(await working).ok, (await staying).ok]).toEqual([true, true]);
});

test('a closed pool refuses, and tells those who wait', async () => {
  const pool = open({ size: 1 });
  const [working, waiting] = [pool.render(page, { madeAt }), pool.render(page, { madeAt })];
  pool.close();
  expect([codesOf(await working), codesOf(await waiting)]).toEqual([['document-failed'], ['unavailable']]);
  expect(codesOf(await pool.render(page, { madeAt }))).toEqual(['unavailable']);
});
