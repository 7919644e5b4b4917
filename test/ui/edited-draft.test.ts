// @vitest-environment node
import fc from 'fast-check';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftCalls, DraftVersion, Reply } from '../../admin-ui/editing/draft-calls.ts';
import { EditedDraft } from '../../admin-ui/editing/edited-draft.svelte.ts';
import type { KeptChanges } from '../../admin-ui/editing/kept-changes.ts';
import { applyPatch, draftOf, type DraftContent, type JsonPatch } from '../../engine/index.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const content: DraftContent = draftOf(revisionOf(readCatalog('conference-tv')));
const cells = '/catalog/offerings/0/tiers/1/cells';
const savedAt = '2026-11-22T10:42:00Z';
const drafts: EditedDraft[] = [];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const draft of drafts.splice(0)) draft.close();
  vi.useRealTimers();
});

/** A server that keeps one draft, and does as it is told first. */
function openServer(first: readonly Reply<DraftVersion>[] = []) {
  const answers = [...first];
  const heard: JsonPatch[] = [];
  let there: DraftVersion = { digest: 'd0', content };
  const save = (next: unknown): Reply<DraftVersion> => {
    there = { digest: `d${String(heard.length)}`, content: next as DraftContent, saved: { by: 'anna', at: savedAt } };
    return { kind: 'there', value: there };
  };
  const calls: DraftCalls = {
    fetchDraft: () => Promise.resolve({ kind: 'there', value: there }),
    fetchPublished: () => Promise.resolve({ kind: 'unreachable' }),
    fetchReading: () => Promise.resolve({ kind: 'unreachable' }),
    sayPresent: () => Promise.resolve({ kind: 'unreachable' }),
    replaceDraft: (whole) => Promise.resolve(answers.shift() ?? save(whole)),
    patchDraft: (patch) => {
      heard.push(patch);
      const applied = applyPatch(there.content, patch);
      return Promise.resolve(answers.shift() ?? save(applied.ok ? applied.value : undefined));
    },
  };
  const change = (patch: JsonPatch) => {
    const applied = applyPatch(there.content, patch);
    there = {
      digest: 'other',
      content: (applied.ok && applied.value) as DraftContent,
      saved: { by: 'ben', at: savedAt },
    };
    return there;
  };
  return { calls, heard, change, there: () => there };
}

function edit(server: ReturnType<typeof openServer>) {
  const kept: { now: KeptChanges | undefined } = { now: undefined };
  const draft = new EditedDraft({
    catalog: 'conference-tv',
    version: server.there(),
    published: content,
    reading: { commonRules: [], holidays: [] },
    calls: server.calls,
    keep: {
      put: (changes) => {
        kept.now = changes;
        return true;
      },
      clear: () => {
        kept.now = undefined;
      },
      takeOver: () => Promise.resolve([]),
      close: () => undefined,
    },
    review: () => Promise.resolve([]),
    compare: () => Promise.resolve([]),
  });
  drafts.push(draft);
  return { draft, kept };
}

const included = { kind: 'included' };
const titleOf = (draft: DraftContent) => (draft.catalog as { title?: { de?: string } }).title?.de;

test('a change is kept at once, saved soon, and then no longer kept', async () => {
  const server = openServer();
  const { draft, kept } = edit(server);
  draft.set(`${cells}/on-site-exchange`, included, 'Gold: Austausch vor Ort enthalten');
  expect([draft.saving.kind, kept.now?.digest, kept.now?.patch.length]).toEqual(['unsaved', 'd0', 1]);
  await vi.advanceTimersByTimeAsync(700);
  expect(draft.saving).toEqual({ kind: 'saved', at: Date.parse(savedAt) });
  expect(server.heard).toEqual([[{ op: 'replace', path: `${cells}/on-site-exchange/kind`, value: 'included' }]]);
  expect([kept.now, server.there().content]).toEqual([undefined, draft.content]);
});

test('a change that is undone before it is saved leaves nothing to save', async () => {
  const server = openServer();
  const { draft } = edit(server);
  draft.remove(`${cells}/on-site-exchange`, 'weg');
  draft.undo();
  await vi.advanceTimersByTimeAsync(700);
  expect([draft.saving.kind, server.heard]).toEqual(['saved', []]);
});

test('a server that is gone is tried again, more and more patiently, until it has everything', async () => {
  const gone: Reply<DraftVersion> = { kind: 'unreachable' };
  const server = openServer([gone, gone, gone]);
  const { draft, kept } = edit(server);
  draft.set('/catalog/title/de', 'Neu', 'Titel');
  await vi.advanceTimersByTimeAsync(700);
  expect(draft.saving.kind).toBe('offline');
  draft.set('/catalog/title/de', 'Neuer', 'Titel');
  expect(kept.now?.patch).toEqual([{ op: 'replace', path: '/catalog/title/de', value: 'Neuer' }]);
  await vi.advanceTimersByTimeAsync(8000);
  expect([draft.saving.kind, titleOf(server.there().content), server.heard.length]).toEqual(['saved', 'Neuer', 4]);
});

test('a session that has ended loses nothing; saving goes on after the sign-in', async () => {
  const server = openServer([{ kind: 'signed-out' }]);
  const { draft, kept } = edit(server);
  draft.set('/catalog/title/de', 'Neu', 'Titel');
  await vi.advanceTimersByTimeAsync(700);
  expect([draft.saving.kind, kept.now === undefined]).toEqual(['signed-out', false]);
  await draft.save();
  expect(draft.saving.kind).toBe('saved');
});

test('what others have changed elsewhere is merged, and what was typed meanwhile stays', async () => {
  const server = openServer();
  const { draft } = edit(server);
  server.change([{ op: 'replace', path: '/catalog/vendor/name', value: 'Anbieter' }]);
  draft.set('/catalog/title/de', 'Neu', 'Titel');
  const saving = draft.save();
  draft.set('/catalog/title/en', 'New', 'Titel');
  await saving;
  expect(draft.content.catalog).toMatchObject({ vendor: { name: 'Anbieter' }, title: { de: 'Neu', en: 'New' } });
  expect(draft.news).toMatchObject({ kind: 'merged', count: 1 });
  await vi.advanceTimersByTimeAsync(700);
  expect([draft.saving.kind, server.there().content]).toEqual(['saved', draft.content]);
});

test('where two have changed the same, the reader decides place by place', async () => {
  const server = openServer();
  const { draft } = edit(server);
  const theirs = server.change([
    { op: 'replace', path: '/catalog/title/de', value: 'Ihrer' },
    { op: 'replace', path: '/catalog/title/en', value: 'Theirs' },
  ]);
  const refusing = { ...server.calls, patchDraft: server.calls.patchDraft };
  const conflict: Reply<DraftVersion> = { kind: 'conflict', base: content, theirs };
  const { draft: late } = edit({ ...server, calls: refusing, there: () => ({ digest: 'd0', content }) });
  vi.spyOn(refusing, 'patchDraft').mockResolvedValueOnce(conflict);
  late.set('/catalog/title/de', 'Meiner', 'Titel');
  await vi.advanceTimersByTimeAsync(700);
  expect(late.saving).toMatchObject({
    kind: 'conflict',
    by: 'ben',
    clashes: [{ place: '/catalog/title/de', theirs: 'Ihrer', mine: 'Meiner' }],
  });
  late.resolve(new Map([['/catalog/title/de', 'mine']]));
  await vi.advanceTimersByTimeAsync(700);
  expect(server.there().content.catalog).toMatchObject({ title: { de: 'Meiner', en: 'Theirs' } });
  expect(draft.content).toBe(content);
});

test('what a closed page has left is taken up again', async () => {
  const server = openServer();
  const { draft } = edit(server);
  await draft.recover([{ op: 'replace', path: '/catalog/title/de', value: 'Gerettet' }], 'd0', 'Wiederhergestellt');
  await vi.advanceTimersByTimeAsync(700);
  expect([titleOf(server.there().content), draft.news?.kind]).toEqual(['Gerettet', 'recovered']);
});

test('others at the draft are known, and what they save is fetched while nothing is unsaved', async () => {
  const server = openServer();
  const told: unknown[] = [];
  const others = [{ name: 'Ben', place: '/catalog/title', since: savedAt }];
  const sayPresent: DraftCalls['sayPresent'] = (place) => {
    told.push(place);
    return Promise.resolve({ kind: 'there', value: { others } });
  };
  const { draft } = edit({ ...server, calls: { ...server.calls, sayPresent } });
  draft.tellPlace('/catalog/vendor');
  server.change([{ op: 'replace', path: '/catalog/title/de', value: 'Von Ben' }]);
  await vi.advanceTimersByTimeAsync(16_000);
  expect([told, draft.others, titleOf(draft.content)]).toEqual([[undefined, '/catalog/vendor'], others, 'Von Ben']);
});

test('typing on in one place is one change; a patch that does not fit is none', () => {
  const { draft } = edit(openServer());
  for (const title of ['N', 'Ne', 'Neu']) draft.set('/catalog/title/de', title, `Titel ${title}`);
  expect(draft.lastChange).toBe('Titel Neu');
  expect(draft.remove('/catalog/nowhere', 'x')).toBe(false);
  draft.undo();
  flushSync();
  expect([draft.content, draft.canUndo, draft.canRedo]).toEqual([content, false, true]);
});

test('what is missing around a value is made with it', () => {
  const { draft } = edit(openServer());
  draft.remove(cells, 'keine Zellen');
  draft.set(`${cells}/warranty`, included, 'Gold: Garantie enthalten');
  draft.insert('/catalog/packages/0', { id: 'p' }, 'Paket');
  expect(draft.content.catalog).toMatchObject({ packages: [{ id: 'p' }] });
});

const place = fc.constantFrom(
  '/catalog/title/de',
  `${cells}/warranty`,
  `${cells}/remote-support`,
  '/catalog/features/0/title/de',
  '/scenarios/0',
);
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), place, value: fc.string() }),
  fc.record({ kind: fc.constant('remove' as const), place, value: fc.constant('') }),
  fc.record({ kind: fc.constant('insert' as const), place: fc.constant('/scenarios/-'), value: fc.string() }),
  fc.record({ kind: fc.constant('move' as const), place: fc.constant('/catalog/features/0'), value: fc.constant('') }),
);

test('any changes, all undone, give the first content, and all redone, the last', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { draft } = edit(openServer());
      for (const { kind, place: at, value } of steps) {
        if (kind === 'remove') draft.remove(at, 'x');
        else if (kind === 'move') draft.move(at, '/catalog/features/3', 'x');
        else draft[kind](at, value, 'x');
      }
      const last = draft.content;
      while (draft.canUndo) draft.undo();
      expect(draft.content).toEqual(content);
      while (draft.canRedo) draft.redo();
      expect(draft.content).toEqual(last);
      draft.close();
    }),
  );
});
