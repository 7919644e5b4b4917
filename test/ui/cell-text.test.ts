// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycleCell, parseCell, printCell } from '../../admin-ui/matrix/cell-text.ts';
import { draftOf, type Cell } from '../../engine/index.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const content = draftOf(revisionOf(readCatalog('groupios')));
const price = readCatalog('groupios').prices?.[0]?.id ?? '';
const twoHours: Cell = { kind: 'amount', amount: 2, unit: 'hours' };
const allowance: Cell = { kind: 'allowance', amount: 8, unit: 'hours', period: 'term', overage: price };

test.each<[string, 'de' | 'en', readonly Cell[], Cell | undefined]>([
  ['✓', 'de', [], { kind: 'included' }],
  ['Enthalten', 'de', [], { kind: 'included' }],
  ['–', 'en', [], { kind: 'excluded' }],
  ['optional', 'en', [], { kind: 'optional' }],
  ['2 h', 'de', [], twoHours],
  ['2,5 Std.', 'de', [], { kind: 'amount', amount: 2.5, unit: 'hours' }],
  ['1.250 Stück', 'de', [], { kind: 'amount', amount: 1250, unit: 'pieces' }],
  ['4', 'de', [twoHours], { kind: 'amount', amount: 4, unit: 'hours' }],
  ['4', 'de', [], { kind: 'text', text: { de: '4' } }],
  ['10', 'de', [allowance], { ...allowance, amount: 10 }],
  ['10 Stunden pro Jahr', 'de', [allowance], { ...allowance, amount: 10, period: 'year' }],
  ['8 hours / month', 'en', [], { kind: 'allowance', amount: 8, unit: 'hours', period: 'month' }],
  ['unbegrenzt', 'de', [{ ...allowance, unit: 'minutes' }], { kind: 'unlimited', unit: 'minutes' }],
  [
    'nach Absprache',
    'de',
    [{ kind: 'text', text: { de: 'x', en: 'y' } }],
    { kind: 'text', text: { de: 'nach Absprache', en: 'y' } },
  ],
  ['  ', 'de', [], undefined],
])('%s (%s) is read as a cell', (text, language, like, cell) => {
  expect(parseCell(text, { content, language, like })).toEqual(cell);
});

test('space goes round: included, optional, excluded', () => {
  const round = [cycleCell(twoHours)];
  for (let i = 0; i < 3; i++) round.push(cycleCell(round[i] ?? twoHours));
  expect(round.map(({ kind }) => kind)).toEqual(['included', 'optional', 'excluded', 'included']);
});

const amount = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 4),
);
const units = ['minutes', 'hours', 'days', 'weeks', 'working-days', 'months', 'years', 'persons', 'pieces'] as const;
const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>({ kind: 'included' }, { kind: 'excluded' }, { kind: 'optional' }, { kind: 'partner-duty' }),
  fc.record({ kind: fc.constant('amount' as const), amount, unit: fc.constantFrom(...units) }),
  fc.record({
    kind: fc.constant('allowance' as const),
    amount,
    unit: fc.constantFrom('minutes' as const, 'hours' as const),
    period: fc.constantFrom('term' as const, 'year' as const, 'month' as const),
  }),
  fc.constant<Cell>({ kind: 'unlimited', unit: 'hours' }),
  fc.constant<Cell>({ kind: 'pay-per-use', price }),
);

test('a cell that was printed is read as it was, in both languages', () => {
  fc.assert(
    fc.property(cells, fc.constantFrom('de' as const, 'en' as const), (cell, language) => {
      expect(parseCell(printCell(cell, content, language), { content, language, like: [] })).toEqual(cell);
    }),
  );
});
