import type { Reading } from '../../engine/index.ts';
import { workOut, type Work } from './worked-out.ts';

/** What the page sends: first what drafts are read with, then one piece of work after the other. */
export type ToWorker =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'work'; readonly id: number; readonly work: Work };

/** What comes back: the result of the work with that number, or what went wrong. */
export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly detail: string };

let reading: Reading = { commonRules: [], holidays: [] };

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'reading') ({ reading } = data);
  else postMessage(answer(data.id, data.work));
});

function answer(id: number, work: Work): FromWorker {
  try {
    return { id, ok: true, result: workOut(work, reading) };
  } catch (error) {
    return { id, ok: false, detail: String(error) };
  }
}
