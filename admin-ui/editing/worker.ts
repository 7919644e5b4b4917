import type { DraftContent, Reading } from '../../engine/index.ts';
import { receiveValue, sendValue, type SentValue } from './sent-value.ts';
import { workOut, type Work } from './worked-out.ts';

/** What the page sends: what drafts are read with, a document each time that it has changed, and pieces of work with them. */
export type ToWorker =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'document'; readonly name: DocumentName; readonly document: SentValue }
  | { readonly kind: 'work'; readonly id: number; readonly task: Task; readonly needs: readonly DocumentName[] };

/** Members of a piece of work that are large and often the same as before. */
export type DocumentName = 'content' | 'before';

/** A piece of work without its documents. */
export type Task = Omit<Work, DocumentName>;

/** What comes back: the result of the work with that number, or what went wrong. */
export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly result: SentValue }
  | { readonly id: number; readonly ok: false; readonly detail: string };

let reading: Reading = { commonRules: [], holidays: [] };
const documents = new Map<DocumentName, DraftContent>();
/** What has last come of each kind of work. */
const results = new Map<Work['kind'], unknown>();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'reading') ({ reading } = data);
  else if (data.kind === 'document') hold(data.name, data.document);
  else postMessage(answer(data.id, { ...data.task, ...Object.fromEntries(data.needs.map(held)) } as Work));
});

function hold(name: DocumentName, document: SentValue): void {
  documents.set(name, receiveValue(documents.get(name), document) as DraftContent);
}

function held(name: DocumentName): [DocumentName, DraftContent | undefined] {
  return [name, documents.get(name)];
}

function answer(id: number, work: Work): FromWorker {
  try {
    const result = workOut(work, reading);
    const sent = sendValue(results.get(work.kind), result);
    results.set(work.kind, result);
    return { id, ok: true, result: sent };
  } catch (error) {
    return { id, ok: false, detail: String(error) };
  }
}
