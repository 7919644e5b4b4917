import { afterEach, expect, test, vi } from 'vitest';
import { openKeep, type KeptChanges } from '../../admin-ui/editing/kept-changes.ts';

const changes: KeptChanges = { digest: 'd0', patch: [{ op: 'replace', path: '/catalog/title/de', value: '😀 <b>' }] };

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('what a page has kept and not cleared is taken over by the next one, once', async () => {
  const gone = openKeep('groupios');
  expect(gone.put(changes)).toBe(true);
  gone.close();
  expect(await openKeep('conference-tv').takeOver()).toEqual([]);
  expect(await openKeep('groupios').takeOver()).toEqual([changes]);
  expect(await openKeep('groupios').takeOver()).toEqual([]);
});

test('what was saved is no longer kept, and a page never takes over its own', async () => {
  const keep = openKeep('groupios');
  keep.put(changes);
  expect(await keep.takeOver()).toEqual([]);
  keep.clear();
  expect(await openKeep('groupios').takeOver()).toEqual([]);
});

test('a page that is still open keeps its own', async () => {
  const held = new Set<string>();
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string) => Promise.resolve(held.add(name)),
      query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    },
  });
  openKeep('groupios').put(changes);
  expect(await openKeep('groupios').takeOver()).toEqual([]);
});

test('a browser that keeps nothing says so; what is no change is thrown away', async () => {
  localStorage.setItem('mehrwert.unsaved.groupios.x', '{"digest":1}');
  localStorage.setItem('mehrwert.unsaved.groupios.y', 'no JSON');
  expect(await openKeep('groupios').takeOver()).toEqual([]);
  const setItem = () => {
    throw new Error('full');
  };
  vi.stubGlobal('localStorage', { setItem });
  expect(openKeep('groupios').put(changes)).toBe(false);
});
