import type { DraftContent, Reading } from '../../engine/index.ts';
import { workOut, type Work } from './worked-out.ts';

/** What the page sends: what drafts are read with, a document each time that it has changed, and pieces of work with them. */
export type ToWorker =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'document'; readonly name: DocumentName; readonly document: DraftContent }
  | { readonly kind: 'work'; readonly id: number; readonly task: Task; readonly needs: readonly DocumentName[] };

/** Members of a piece of work that are large and often the same as before. */
export type DocumentName = 'content' | 'before';

/** A piece of work without its documents. */
export type Task = Omit<Work, DocumentName>;

/** What comes back: the result of the work with that number, or what went wrong. */
export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly detail: string };

let reading: Reading = { commonRules: [], holidays: [] };
const documents = new Map<DocumentName, DraftContent>();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'reading') ({ reading } = data);
  else if (data.kind === 'document') documents.set(data.name, data.document);
  else postMessage(answer(data.id, { ...data.task, ...Object.fromEntries(data.needs.map(held)) } as Work));
});

function held(name: DocumentName): [DocumentName, DraftContent | undefined] {
  return [name, documents.get(name)];
}

function answer(id: number, work: Work): FromWorker {
  try {
    return { id, ok: true, result: workOut(work, reading) };
  } catch (error) {
    return { id, ok: false, detail: String(error) };
  }
}
