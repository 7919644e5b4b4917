import { describe, expect, test } from 'vitest';
import type { KnownFact } from '../../engine/index.ts';
import { keepHistories } from '../../server/commands/kept-histories.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const first = revisionOf(readCatalog('groupios'));
const second = { ...first, revision: 2, effectiveFrom: '2026-06-01' };
const closure = (id: string): KnownFact => ({
  id,
  kind: 'closure',
  from: '2026-12-24',
  until: '2026-12-31',
  note: { en: 'Company holidays' },
});

describe('histories of earlier times', () => {
  test('are opened once for the same revisions and facts, and stay compiled', () => {
    const open = keepHistories();
    const history = open([first], [closure('a')]);
    expect(open([first], [closure('a')])).toBe(history);
    expect(history.numbered(1)?.facts).toEqual([closure('a')]);
  });

  test('are others with other revisions, or other facts', () => {
    const open = keepHistories();
    const histories = [
      open([first]),
      open([first], [closure('a')]),
      open([first], [closure('b')]),
      open([first], [closure('a'), closure('b')]),
      open([first, second]),
    ];
    expect(new Set(histories).size).toBe(5);
    expect(open([first, second]).revisions).toHaveLength(2);
  });

  test('are kept for the sixteen that were asked last', () => {
    const open = keepHistories();
    const of = (number: number) => open([first], [closure(`fact-${number}`)]);
    const histories = Array.from({ length: 16 }, (_, number) => of(number));
    expect(of(0)).toBe(histories[0]);
    of(16);
    expect(of(0)).toBe(histories[0]);
    expect(of(1)).not.toBe(histories[1]);
  });
});
