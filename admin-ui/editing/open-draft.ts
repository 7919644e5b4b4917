import { draftOf } from '../../engine/index.ts';
import { draftCalls, type Reply } from './draft-calls.ts';
import { EditedDraft } from './edited-draft.svelte.ts';
import { openKeep } from './kept-changes.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** A draft that is edited, and where its consequences are worked out. */
export type OpenDraft = { readonly draft: EditedDraft; readonly workshop: Workshop };

/** Why a draft cannot be opened. */
export type Unopened = Exclude<Reply<never>, { readonly kind: 'there' | 'conflict' }>;

/** Opens the draft of a catalog for editing, with what earlier pages have left unsaved; `words` are what undoing that is called. */
export async function openDraft(catalog: string, words: string): Promise<OpenDraft | Unopened> {
  const calls = draftCalls(catalog);
  const [version, published, reading] = await Promise.all([
    calls.fetchDraft(),
    calls.fetchPublished(),
    calls.fetchReading(),
  ]);
  if (version.kind !== 'there') return unopened(version);
  if (reading.kind !== 'there') return unopened(reading);
  if (published.kind !== 'there' && !isNotThere(published)) return unopened(published);
  const workshop = openWorkshop(reading.value);
  const keep = openKeep(catalog);
  const draft = new EditedDraft({
    catalog,
    version: version.value,
    ...(published.kind === 'there' && { published: draftOf(published.value) }),
    reading: reading.value,
    calls,
    keep,
    review: (content) => workshop.workOut({ kind: 'review', content }),
    compare: (before, content) => workshop.workOut({ kind: 'differences', before, content }),
  });
  for (const { digest, patch } of await keep.takeOver()) await draft.recover(patch, digest, words);
  return { draft, workshop };
}

function unopened(reply: Exclude<Reply<unknown>, { readonly kind: 'there' }>): Unopened {
  return reply.kind === 'conflict' ? { kind: 'unreachable' } : reply;
}

function isNotThere(reply: Reply<unknown>): boolean {
  return reply.kind === 'refused' && reply.status === 404;
}
