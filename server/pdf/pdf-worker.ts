// The program of a worker process: sets one page after the other, as its parent asks.
import { checkLogo } from './logo/check-logo.ts';
import type { PdfAnswer, PdfJob } from './pdf-job.ts';
import { renderPdf } from './set-page.ts';
import { openTypesetter } from './typesetter.ts';

const typesetter = openTypesetter();

process.on('message', (job: PdfJob) => {
  void answer(job);
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function answer(job: PdfJob): Promise<void> {
  const outcome =
    job.kind === 'page' ? await renderPdf(job.html, job.options, typesetter) : checkLogo(job.address, typesetter);
  const told: PdfAnswer = { outcome, residentBytes: process.memoryUsage.rss() };
  process.send?.(told);
}
