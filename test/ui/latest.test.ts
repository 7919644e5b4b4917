// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Latest } from '../../admin-ui/editing/latest.svelte.ts';
import type { DraftContent } from '../../engine/index.ts';

const PAUSE = 80;
const contentOf = (id: string): DraftContent => ({ catalog: { id }, ruleSets: [], scenarios: [] });
const [one, two, three] = [contentOf('one'), contentOf('two'), contentOf('three')];

/** Work on contents that ends when it is told to, and what was begun. */
function work() {
  const begun: string[] = [];
  const ends: ((result: string) => void)[] = [];
  return {
    begun,
    on: ({ catalog }: DraftContent) => {
      begun.push(catalog.id);
      return new Promise<string>((resolve) => ends.push(resolve));
    },
    end: async (result: string) => {
      ends.shift()?.(result);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('without a pause it begins at once; with one, after the last of many changes', async () => {
  const [eager, patient] = [work(), work()];
  const [now, soon] = [new Latest('', eager.on, 0), new Latest('', patient.on, PAUSE)];
  for (const latest of [now, soon]) for (const content of [one, two]) latest.look(content);
  expect([eager.begun, patient.begun]).toEqual([['one'], []]);
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect([eager.begun, patient.begun]).toEqual([['one'], ['two']]);
});

test('contents between the one that is worked on and the latest are passed over', async () => {
  const { begun, end, on } = work();
  const latest = new Latest('', on, 0);
  for (const content of [one, two, three]) latest.look(content);
  await end('of one');
  expect([latest.value, latest.isCurrent, begun]).toEqual(['of one', false, ['one', 'three']]);
  await end('of three');
  expect([latest.value, latest.isCurrent, begun]).toEqual(['of three', true, ['one', 'three']]);
});

test('the same content that is looked at again while it is worked on is worked out again, since more than it may have changed', async () => {
  const { begun, end, on } = work();
  const latest = new Latest('', on, 0);
  latest.look(one);
  latest.look(one);
  await end('in German');
  expect(latest.isCurrent).toBe(false);
  await end('in English');
  expect([latest.value, latest.isCurrent, begun]).toEqual(['in English', true, ['one', 'one']]);
});

test('what is worked out after a change that waits is not worked out twice', async () => {
  const { begun, end, on } = work();
  const latest = new Latest('', on, PAUSE);
  latest.look(one);
  await vi.advanceTimersByTimeAsync(PAUSE);
  latest.look(two);
  await end('of one');
  await end('of two');
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect([latest.value, begun]).toEqual(['of two', ['one', 'two']]);
});

test('what cannot be worked out leaves the value before, and nothing comes after the end', async () => {
  const latest = new Latest('before', () => Promise.reject(new Error('no catalog')), 0);
  latest.look(one);
  await vi.advanceTimersByTimeAsync(0);
  expect([latest.value, latest.isCurrent]).toEqual(['before', true]);
  const { end, on } = work();
  const closed = new Latest('before', on, 0);
  closed.look(one);
  closed.close();
  await end('after');
  expect(closed.value).toBe('before');
});
