import { applyPatch, below, type Cell, type DraftContent, type JsonPatch, type Pointer } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import type { EditedDraft } from '../editing/edited-draft.svelte.ts';
import { valueAt } from '../editing/places.ts';
import { share } from '../editing/share.ts';
import { reader } from '../reader.svelte.ts';
import { changeCells } from './cell-changes.ts';
import { cycleCell, parseCell, printCell, type CellReading } from './cell-text.ts';
import { matrixOf, rowsOf, type Matrix, type MatrixCell, type Row } from './matrix-model.ts';
import { MatrixSelection } from './matrix-selection.svelte.ts';
import { closingPatch, optionGaps, type OptionGap } from './option-gaps.ts';
import { addFeature, moveFeature, moveTier, removeFeature } from './order-changes.ts';
import { planPaste, type PastePlan } from './paste-plan.ts';
import { parseTsv, printTsv } from './tsv.ts';

const NOTHING: Matrix = { pointer: '', columns: [], groups: [], strangers: [] };

/** The matrix of an offering while it is edited: what is chosen in it, and what can be done with that. */
export class MatrixEditing {
  readonly draft: EditedDraft;
  readonly selection: MatrixSelection;
  readonly #offering: () => string;
  /** What is drawn anew takes over from it what is the same. */
  #last: Matrix | undefined;
  /** Keys of the groups whose rows are hidden. */
  collapsed = $state.raw<readonly string[]>([]);
  sought = $state('');
  readonly matrix = $derived.by(() => this.#draw());
  /** Rows that are shown, from top to bottom. */
  readonly rows = $derived.by((): readonly Row[] =>
    rowsOf({ ...this.matrix, groups: this.matrix.groups.filter(({ key }) => !this.collapsed.includes(key)) }),
  );
  /** Cells that are chosen, row by row. */
  readonly chosen = $derived.by((): readonly MatrixCell[] => this.#chosenRows().flat());
  /** Positions of the rows that hold what is sought. */
  readonly found = $derived.by((): readonly number[] => this.#find());

  /** What of the chosen cells does not agree with the options that sell it. */
  readonly gaps = $derived.by(() => optionGaps(this.draft.content, this.matrix.pointer, this.chosen));

  constructor(draft: EditedDraft, offering: () => string) {
    this.draft = draft;
    this.#offering = offering;
    this.selection = new MatrixSelection(() => ({ rows: this.rows.length, columns: this.matrix.columns.length }));
  }

  /** The cell that has the focus; undefined on a head. */
  get focused(): MatrixCell | undefined {
    const { column, row } = this.selection.at;
    return this.rows[row]?.cells[column];
  }

  readingOf(row: Row | undefined, cell: MatrixCell): CellReading {
    const like = [cell.standing.shown, ...(row?.cells.map(({ standing }) => standing.shown) ?? [])];
    return { content: this.draft.content, language: reader.language, like };
  }

  textOf(cell: MatrixCell): string {
    return printCell(cell.standing.shown, this.draft.content, reader.language);
  }

  /** What a text would make of the focused cell. */
  read(text: string): Cell | undefined {
    const cell = this.focused;
    return cell && parseCell(text, this.readingOf(this.rows[this.selection.at.row], cell));
  }

  /** Gives all chosen cells one value; without one, their tiers say nothing themselves any more. */
  put(value: Cell | undefined): void {
    this.#change(this.#wordsFor(value), this.#patchTo(value));
  }

  /** Gives all chosen cells one value, and sells what is optional then to their tiers, new options at a price if any. */
  putSold(value: Cell, price?: string): void {
    const [patch, after] = [this.#patchTo(value), this.#contentWith(value)];
    const closing = closingPatch(after, this.matrix.pointer, this.unsoldWith(value), price);
    this.#change(`${this.#wordsFor(value)}, ${reader.words.editor.matrix.withOption}`, [...patch, ...closing]);
  }

  /** What no option would sell to tiers that call it optional, if all chosen cells had a value. */
  unsoldWith(value: Cell): readonly OptionGap[] {
    const gaps = optionGaps(this.#contentWith(value), this.matrix.pointer, this.chosen);
    return gaps.filter(({ kind }) => kind !== 'unreachable');
  }

  /** Makes the options agree with the chosen cells. */
  closeGaps(words: string): void {
    this.#change(words, closingPatch(this.draft.content, this.matrix.pointer, this.gaps));
  }

  /** Included, optional, excluded: the next one after that of the focused cell. */
  cycle(): void {
    const first = this.focused ?? this.chosen[0];
    if (first) this.put(cycleCell(first.standing.shown));
  }

  copy(): string {
    return printTsv(this.#chosenRows().map((cells) => cells.map((cell) => this.textOf(cell))));
  }

  planPaste(text: string): PastePlan {
    const { columns } = this.matrix;
    const { range } = this.selection;
    const reading = { content: this.draft.content, language: reader.language };
    return planPaste(parseTsv(text), { rows: this.rows, columns, range }, reading);
  }

  takePaste({ pasted, range }: PastePlan): void {
    const changes = pasted.map(({ cell, value }) => ({ pointer: cell.pointer, cell: value }));
    this.#take(changes, reader.words.editor.matrix.pasted(pasted.length));
    this.selection.choose(range);
  }

  /** Moves the focused row up or down, past its neighbour; the focus goes with it. */
  carryRow(by: number): void {
    const { row } = this.selection.at;
    this.dropRow(row, row + by);
  }

  dropRow(from: number, to: number): void {
    const [row, other] = [this.rows[from], this.rows[to]];
    if (!row || !other) return;
    const patch = moveFeature(this.draft.content, this.matrix.pointer, row.feature, other.feature);
    this.#change(reader.words.editor.matrix.moved(row.title), patch);
    const at = this.rows.findIndex(({ feature }) => feature === row.feature);
    this.selection.go({ row: at, column: this.selection.at.column });
  }

  carryColumn(by: number): void {
    const { column } = this.selection.at;
    this.dropColumn(column, column + by);
  }

  dropColumn(from: number, to: number): void {
    const { columns, pointer } = this.matrix;
    const [column, other] = [columns[from], columns[to]];
    if (!column || !other) return;
    this.#change(
      reader.words.editor.matrix.moved(column.title),
      moveTier(this.draft.content, pointer, column.tier, other.tier),
    );
    this.selection.go({ row: this.selection.at.row, column: to });
  }

  /** Gives a feature another title, in the reader's language. */
  nameRow(feature: string, title: string): void {
    const features = listIn<{ readonly id: string }>(this.draft.content, '/catalog/features');
    this.#name(
      below(
        '/catalog/features',
        features.findIndex(({ id }) => id === feature),
      ),
      title,
    );
  }

  /** Gives a tier another title, in the reader's language. */
  nameColumn(tier: string, title: string): void {
    const column = this.matrix.columns.find((known) => known.tier === tier);
    if (column) this.#name(column.pointer, title);
  }

  addRow(feature: string): void {
    const title = this.matrix.strangers.find(({ id }) => id === feature)?.title ?? feature;
    this.#change(reader.words.editor.matrix.added(title), addFeature(this.draft.content, this.matrix.pointer, feature));
    this.selection.go({ row: this.rows.findIndex((row) => row.feature === feature), column: 0 });
  }

  removeRow(): void {
    const row = this.rows[this.selection.at.row];
    if (!row) return;
    this.#change(
      reader.words.editor.matrix.removed(row.title),
      removeFeature(this.draft.content, this.matrix.pointer, row.feature),
    );
  }

  /** Hides the rows below a heading, or shows them again. */
  toggle(group: string): void {
    const isHidden = this.collapsed.includes(group);
    this.collapsed = isHidden ? this.collapsed.filter((key) => key !== group) : [...this.collapsed, group];
  }

  /** Goes to the next row that holds what is sought. */
  findNext(): void {
    const { column, row } = this.selection.at;
    const next = this.found.find((index) => index > row) ?? this.found[0];
    if (next !== undefined) this.selection.go({ row: next, column });
  }

  /** Goes to the cell of a tier and a feature; shows its row where that is hidden. */
  goTo(tier: string | null, feature: string | null): void {
    const group = this.matrix.groups.find(({ rows }) => rows.some((row) => row.feature === feature));
    if (group && this.collapsed.includes(group.key)) this.toggle(group.key);
    const row = this.rows.findIndex((known) => known.feature === feature);
    const column = this.matrix.columns.findIndex((known) => known.tier === tier);
    if (row >= 0) this.selection.go({ row, column });
  }

  #draw(): Matrix {
    const { content, issues, published } = this.draft;
    const drawn = matrixOf({ content, published, offering: this.#offering(), issues, language: reader.language });
    this.#last = share(this.#last, drawn ?? NOTHING);
    return this.#last;
  }

  #chosenRows(): readonly (readonly MatrixCell[])[] {
    const { bottom, left, right, top } = this.selection.range;
    return this.rows.slice(top, bottom + 1).map(({ cells }) => cells.slice(left, right + 1));
  }

  #find(): readonly number[] {
    const sought = this.sought.trim().toLowerCase();
    if (sought === '') return [];
    return this.rows.flatMap(({ cells, title }, index) =>
      [title, ...cells.map((cell) => this.textOf(cell))].some((text) => text.toLowerCase().includes(sought))
        ? [index]
        : [],
    );
  }

  #wordsFor(value: Cell | undefined): string {
    const text = value ? printCell(value, this.draft.content, reader.language) : reader.words.editor.matrix.unset;
    return `${this.#nameOf(this.chosen)} ${text}`;
  }

  #patchTo(value: Cell | undefined): JsonPatch {
    const changes = this.chosen.map(({ pointer }) => ({ pointer, cell: value }));
    return changeCells(changes, this.draft.content, '')?.patch ?? [];
  }

  #contentWith(value: Cell): DraftContent {
    const after = applyPatch(this.draft.content, this.#patchTo(value));
    return after.ok ? (after.value as DraftContent) : this.draft.content;
  }

  #take(changes: Parameters<typeof changeCells>[0], words: string): void {
    const change = changeCells(changes, this.draft.content, words);
    if (change) this.draft.change(change);
  }

  #change(words: string, patch: JsonPatch): void {
    if (patch.length > 0) this.draft.change({ words, patch });
  }

  /** What is left empty keeps its name. */
  #name(pointer: Pointer, title: string): void {
    const place = below(pointer, 'title', reader.language);
    const name = title.trim();
    if (name === '' || name === valueAt(this.draft.content, place)) return;
    this.draft.set(place, name, reader.words.editor.matrix.renamed(name));
  }

  #nameOf(cells: readonly MatrixCell[]): string {
    const [first] = cells;
    if (!first || cells.length > 1) return reader.words.editor.matrix.cells(cells.length);
    const column = this.matrix.columns.find(({ tier }) => tier === first.tier);
    const row = this.rows.find(({ feature }) => feature === first.feature);
    return `${column?.title ?? first.tier}: ${row?.title ?? first.feature}`;
  }
}
