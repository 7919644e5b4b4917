/** A place in the matrix: −1 is the row of the tiers' names, and the column of the features'. */
export type Spot = { readonly row: number; readonly column: number };

/** Rows and columns from the first to the last, both included. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Size = { readonly rows: number; readonly columns: number };

/** Which cells of the matrix are chosen, and which of them has the focus. */
export class MatrixSelection {
  readonly #size: () => Size;
  #at = $state.raw<Spot>({ row: 0, column: 0 });
  #anchor = $state.raw<Spot>({ row: 0, column: 0 });
  /** The spot that has the focus; where the matrix has shrunk, its last. */
  readonly at = $derived.by((): Spot => this.#within(this.#at));
  /** What is chosen; a head chooses its whole row or column. */
  readonly range = $derived.by((): Range => {
    const { columns, rows } = this.#size();
    const [one, other] = [this.at, this.#within(this.#anchor)];
    const isColumn = Math.min(one.row, other.row) < 0;
    const isRow = Math.min(one.column, other.column) < 0;
    return {
      top: isColumn ? 0 : Math.min(one.row, other.row),
      bottom: isColumn ? rows - 1 : Math.max(one.row, other.row),
      left: isRow ? 0 : Math.min(one.column, other.column),
      right: isRow ? columns - 1 : Math.max(one.column, other.column),
    };
  });

  constructor(size: () => Size) {
    this.#size = size;
  }

  /** Goes to a spot; where it extends, all from where it began is chosen. */
  go(spot: Spot, isExtending = false): void {
    this.#at = this.#within(spot);
    if (!isExtending) this.#anchor = this.#at;
  }

  /** Goes so many rows and columns on. */
  step(rows: number, columns: number, isExtending: boolean): void {
    const { column, row } = this.at;
    this.go({ row: row + rows, column: column + columns }, isExtending);
  }

  /** Chooses a range; the focus is at its first cell. */
  choose({ bottom, left, right, top }: Range): void {
    this.#anchor = { row: bottom, column: right };
    this.#at = { row: top, column: left };
  }

  includes(row: number, column: number): boolean {
    const { bottom, left, right, top } = this.range;
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  #within({ column, row }: Spot): Spot {
    const { columns, rows } = this.#size();
    return { row: Math.max(-1, Math.min(row, rows - 1)), column: Math.max(-1, Math.min(column, columns - 1)) };
  }
}
