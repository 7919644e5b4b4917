import { createContext } from 'svelte';
import type { DraftContent, Reading } from '../../engine/index.ts';
import { receiveValue, sendValue, type SentValue } from './sent-value.ts';
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
  const fromWorker = listener();
  return {
    workOut: (work) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, (reply) => {
          if (reply.ok) resolve(fromWorker(work.kind, reply.result));
          else reject(new Error(reply.detail));
        });
        for (const message of toWorker(id, work)) send(message);
      }),
    close: () => {
      worker.terminate();
    },
  };
}

/** What is sent for a piece of work: what has changed of its documents since they were there last, and then the rest of it. */
function messenger(): (id: number, work: Work) => readonly ToWorker[] {
  const there = new Map<DocumentName, DraftContent>();
  return (id, { content, ...rest }) => {
    const { before, ...task } = { before: undefined, ...rest };
    const documents = Object.entries({ content, ...(before && { before }) }) as [DocumentName, DraftContent][];
    const fresh = documents.filter(([name, document]) => there.get(name) !== document);
    const messages = fresh.map(([name, document]): ToWorker => ({
      kind: 'document',
      name,
      document: sendValue(there.get(name), document),
    }));
    for (const [name, document] of fresh) there.set(name, document);
    return [...messages, { kind: 'work', id, task, needs: documents.map(([name]) => name) }];
  };
}

/** What has come of a piece of work: replies come in the order of the work, and say what has changed since the last of their kind. */
function listener(): <Kind extends Work['kind']>(kind: Kind, result: SentValue) => WorkedOut[Kind] {
  const results = new Map<Work['kind'], unknown>();
  return (kind, sent) => {
    const result = receiveValue(results.get(kind), sent) as WorkedOut[typeof kind];
    results.set(kind, result);
    return result;
  };
}
