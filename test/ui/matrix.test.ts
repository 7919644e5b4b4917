// @vitest-environment node
import { expect, test } from 'vitest';
import { changeCells } from '../../admin-ui/matrix/cell-changes.ts';
import { commandOf, type Command } from '../../admin-ui/matrix/grid-keys.ts';
import { matrixOf, rowsOf } from '../../admin-ui/matrix/matrix-model.ts';
import { addFeature, moveFeature, moveTier, removeFeature } from '../../admin-ui/matrix/order-changes.ts';
import { planPaste } from '../../admin-ui/matrix/paste-plan.ts';
import { parseTsv } from '../../admin-ui/matrix/tsv.ts';
import { placeAddress } from '../../admin-ui/editing/editor-place.ts';
import { placeWords } from '../../admin-ui/editing/place-words.ts';
import { applyPatch, draftOf, type DraftContent, type JsonPatch } from '../../engine/index.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const content: DraftContent = draftOf(revisionOf(readCatalog('conference-tv')));
const offering = '/catalog/offerings/0';

function after(patch: JsonPatch, before: DraftContent = content): DraftContent {
  const outcome = applyPatch(before, patch);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as DraftContent;
}

function draw(draft: DraftContent) {
  const matrix = matrixOf({
    content: draft,
    published: content,
    offering: 'service-level',
    issues: [],
    language: 'de',
  });
  if (!matrix) throw new Error('there is no such offering');
  return { ...matrix, rows: rowsOf(matrix) };
}

const cellIn = (draft: DraftContent, feature: string, tier: string) =>
  draw(draft)
    .rows.find((row) => row.feature === feature)
    ?.cells.find((cell) => cell.tier === tier);

function paste(text: string, top: number, left: number, bottom = top, right = left) {
  const { columns, rows } = draw(content);
  const range = { top, left, bottom, right };
  return planPaste(parseTsv(text), { columns, rows, range }, { content, language: 'de' });
}

test('rows stand as on the sheet, tiers as in the catalog, below the headings of their groups', () => {
  const { columns, groups, rows } = draw(content);
  expect(columns.map(({ title }) => title)).toEqual(['Silber', 'Gold', 'Platin']);
  expect(rows.slice(0, 3).map(({ title }) => title)).toEqual(['Garantie', 'Softwareupdate', 'Reaktionszeit']);
  expect(groups[0]?.title).toBe('Grundlage');
});

test('a cell that a tier does not name is inherited, and one that nobody names is excluded', () => {
  expect(cellIn(content, 'warranty', 'gold')?.standing).toEqual({ shown: { kind: 'included' }, from: 'silber' });
  const bare = after([{ op: 'remove', path: `${offering}/tiers/0/cells` }]);
  expect(cellIn(bare, 'remote-support', 'silber')?.standing).toEqual({ shown: { kind: 'excluded' } });
});

test('a tier that inherits from itself, or from nobody, is drawn all the same', () => {
  const round = after([{ op: 'add', path: `${offering}/tiers/0/inherits`, value: 'gold' }]);
  expect(draw(round).rows.length).toBe(draw(content).rows.length);
});

test('what is changed says what it was', () => {
  const changed = after([{ op: 'replace', path: `${offering}/tiers/0/cells/response-time/amount`, value: 4 }]);
  expect(cellIn(changed, 'response-time', 'silber')?.before).toEqual({ kind: 'amount', amount: 8, unit: 'hours' });
  expect(cellIn(changed, 'warranty', 'silber')?.before).toBeUndefined();
});

test('cells are changed where their tier names none yet, and nothing happens where they are so already', () => {
  const bare = after([{ op: 'remove', path: `${offering}/tiers/1/cells` }]);
  const pointer = `${offering}/tiers/1/cells/warranty`;
  const change = changeCells([{ pointer, cell: { kind: 'optional' } }], bare, 'x');
  expect(cellIn(after(change?.patch ?? [], bare), 'warranty', 'gold')?.standing.own).toEqual({ kind: 'optional' });
  expect(changeCells([{ pointer, cell: undefined }], bare, 'x')).toBeUndefined();
});

test.each<[string, string, readonly string[], number, number]>([
  ['a column', 'nein\noptional', ['Gold: Garantie nicht enthalten', 'Gold: Softwareupdate optional'], 0, 0],
  ['a column that says the same', 'ja\nja', [], 0, 0],
  [
    'a range that is too wide',
    'nein\tnein\tnein\tnein',
    ['Gold: Garantie nicht enthalten', 'Platin: Garantie nicht enthalten'],
    0,
    2,
  ],
  ['rows of different lengths', 'nein\n\t\n', ['Gold: Garantie nicht enthalten'], 0, 0],
  ['a table with its names', 'Leistung\tGold\nGarantie\tnein\n', ['Gold: Garantie nicht enthalten'], 0, 0],
  ['markup and emoji', '<b>😀</b>', ['Gold: Garantie <b>😀</b>'], 0, 0],
])('%s is pasted', (_what, text, changes, lostRows, lostColumns) => {
  const plan = paste(text, 0, 1);
  expect(plan.pasted.map(({ after: then, title }) => `${title} ${then}`)).toEqual(changes);
  expect([plan.lostRows, plan.lostColumns]).toEqual([lostRows, lostColumns]);
});

test.each<[string, string, object]>([
  ['nothing', '', { isEmpty: true, pasted: [], lostRows: 0, lostColumns: 0, short: undefined }],
  ['blank lines', ' \t\n\t\n', { isEmpty: true, pasted: [] }],
  ['a ragged table', 'nein\tnein\nnein\n', { isEmpty: false, short: { row: 2, has: 1, of: 2 } }],
  [
    'what is too long',
    'nein\n'.repeat(99),
    { edge: { row: 'Serviceeinsatz vor Ort außerhalb der normalen Geschäftszeiten', column: 'Platin' } },
  ],
])('of %s it is said what does not fit, and where', (_what, text, said) => {
  expect(paste(text, 0, 1)).toMatchObject(said);
});

test('one value fills all that is chosen, and ten thousand rows lose what does not fit', () => {
  expect(paste('nein', 0, 0, 1, 1).pasted.map(({ title }) => title)).toEqual([
    'Silber: Garantie',
    'Gold: Garantie',
    'Silber: Softwareupdate',
    'Gold: Softwareupdate',
  ]);
  expect(paste('nein\n'.repeat(10_000), 0, 0).lostRows).toBe(10_000 - draw(content).rows.length);
});

test('features and tiers are moved, taken in and taken out', () => {
  const titles = (draft: DraftContent) => draw(draft).rows.map(({ feature }) => feature);
  const moved = after(moveFeature(content, offering, 'software-updates', 'warranty'));
  expect(titles(moved).slice(0, 2)).toEqual(['software-updates', 'warranty']);
  expect(draw(after(moveTier(content, offering, 'platin', 'gold'))).columns.map(({ tier }) => tier)).toEqual([
    'silber',
    'platin',
    'gold',
  ]);
  const out = after(removeFeature(content, offering, 'warranty'));
  expect([titles(out).includes('warranty'), draw(out).strangers[0]?.id]).toEqual([false, 'warranty']);
  expect(titles(after(addFeature(out, offering, 'warranty'), out)).at(-1)).toBe('warranty');
  expect(moveFeature(content, offering, 'warranty', 'nobody')).toEqual([]);
});

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
test.each<[string, Partial<typeof plain>, Command | undefined]>([
  ['ArrowDown', {}, { kind: 'go', rows: 1, columns: 0, extends: false }],
  ['ArrowRight', { ctrlKey: true, shiftKey: true }, { kind: 'go', rows: 0, columns: Infinity, extends: true }],
  ['End', { ctrlKey: true }, { kind: 'go', rows: Infinity, columns: Infinity, extends: false }],
  ['ArrowUp', { altKey: true }, { kind: 'carry', rows: -1, columns: 0 }],
  [' ', {}, { kind: 'cycle' }],
  [' ', { shiftKey: true }, { kind: 'row' }],
  ['F2', {}, { kind: 'edit' }],
  ['ß', {}, { kind: 'edit', text: 'ß' }],
  ['Delete', {}, { kind: 'clear' }],
  ['f', { ctrlKey: true }, { kind: 'find' }],
  ['z', { ctrlKey: true }, undefined],
  ['Tab', {}, undefined],
  ['Shift', { shiftKey: true }, undefined],
])('the key %s with %o is understood', (key, held, command) => {
  expect(commandOf({ ...plain, ...held, key })).toEqual(command);
});

test.each([
  ['/catalog/offerings/0/tiers/1/cells/warranty', 'matrix', 'Service-Level › Gold › Garantie'],
  ['/catalog/offerings/service-level/tiers/gold/cells/warranty', 'matrix', 'Service-Level › Gold › Garantie'],
  ['/catalog/features/0/title', 'features', 'Garantie › title'],
  ['/catalog/calendars/0', 'hours', undefined],
  ['/ruleSets/0/rules/1', 'rules', '1 › 2'],
  ['', 'vendor', 'conference-tv'],
])('the place %s is on the page %s', (pointer, page, words) => {
  expect(new URL(placeAddress(pointer, content), 'http://h').pathname).toBe(`/catalogs/conference-tv/edit/${page}`);
  if (words !== undefined) expect(placeWords(pointer, content, 'de')).toBe(words);
});
