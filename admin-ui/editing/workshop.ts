import { createContext } from 'svelte';
import type { Reading } from '../../engine/index.ts';
import type { Work, WorkedOut } from './worked-out.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** Works things out beside the page, so that it never waits. */
export type Workshop = {
  readonly workOut: <Kind extends Work['kind']>(work: Work & { readonly kind: Kind }) => Promise<WorkedOut[Kind]>;
  readonly close: () => void;
};

/** The workshop of the draft that the pages around edit. */
export const [editorWorkshop, setWorkshop] = createContext<Workshop>();

/** Opens a workshop of one's own. */
export function openWorkshop(reading: Reading): Workshop {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: FromWorker) => void>();
  const send = (message: ToWorker) => {
    worker.postMessage(message);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  send({ kind: 'reading', reading });
  let last = 0;
  return {
    workOut: (work) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, (reply) => {
          if (reply.ok) resolve(reply.result as WorkedOut[typeof work.kind]);
          else reject(new Error(reply.detail));
        });
        send({ kind: 'work', id, work });
      }),
    close: () => {
      worker.terminate();
    },
  };
}
