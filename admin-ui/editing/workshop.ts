import { createContext } from 'svelte';
import type { DraftContent, Reading } from '../../engine/index.ts';
import type { Work, WorkedOut } from './worked-out.ts';
import type { DocumentName, FromWorker, ToWorker } from './worker.ts';

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
  const toWorker = messenger();
  return {
    workOut: (work) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, (reply) => {
          if (reply.ok) resolve(reply.result as WorkedOut[typeof work.kind]);
          else reject(new Error(reply.detail));
        });
        for (const message of toWorker(id, work)) send(message);
      }),
    close: () => {
      worker.terminate();
    },
  };
}

/** What is sent for a piece of work: those of its documents that are not there yet, and then the rest of it. */
function messenger(): (id: number, work: Work) => readonly ToWorker[] {
  const there = new Map<DocumentName, DraftContent>();
  return (id, { content, ...rest }) => {
    const { before, ...task } = { before: undefined, ...rest };
    const documents = Object.entries({ content, ...(before && { before }) }) as [DocumentName, DraftContent][];
    const fresh = documents.filter(([name, document]) => there.get(name) !== document);
    for (const [name, document] of fresh) there.set(name, document);
    return [
      ...fresh.map(([name, document]): ToWorker => ({ kind: 'document', name, document })),
      { kind: 'work', id, task, needs: documents.map(([name]) => name) },
    ];
  };
}
