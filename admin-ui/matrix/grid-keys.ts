/** What a key asks of the matrix. */
export type Command =
  /** Infinity goes to the edge. */
  | { readonly kind: 'go'; readonly rows: number; readonly columns: number; readonly extends: boolean }
  /** Begins to edit, with a text that replaces what is there. */
  | { readonly kind: 'edit'; readonly text?: string }
  | { readonly kind: 'cycle' | 'clear' | 'all' | 'row' | 'column' | 'narrow' | 'find' | 'next' }
  /** Moves the row, or the column, that is chosen. */
  | { readonly kind: 'carry'; readonly rows: number; readonly columns: number };

type Step = { readonly rows: number; readonly columns: number };
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const PAGE = 10;
const steps: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};
const jumps: Readonly<Record<string, Step>> = {
  Home: { rows: 0, columns: -Infinity },
  End: { rows: 0, columns: Infinity },
  PageUp: { rows: -PAGE, columns: 0 },
  PageDown: { rows: PAGE, columns: 0 },
};

/**
 * What a key asks for, as spreadsheets have it; undefined where it is none of the matrix's.
 * @example commandOf({ key: 'ArrowDown', ctrlKey: true, … }) → { kind: 'go', rows: Infinity, columns: 0, extends: false }
 */
export function commandOf(pressed: Pressed): Command | undefined {
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  return walk(pressed, isCommand) ?? (isCommand ? command(pressed) : edit(pressed));
}

function walk({ altKey, key, shiftKey }: Pressed, isCommand: boolean): Command | undefined {
  const step = steps[key];
  if (step && altKey) return { kind: 'carry', ...step };
  if (step) return { kind: 'go', ...(isCommand ? far(step) : step), extends: shiftKey };
  const jump = jumps[key];
  if (!jump) return undefined;
  const isCorner = isCommand && jump.columns !== 0;
  return { kind: 'go', rows: isCorner ? jump.columns : jump.rows, columns: jump.columns, extends: shiftKey };
}

function far({ columns, rows }: Step): Step {
  return { rows: rows * Infinity || 0, columns: columns * Infinity || 0 };
}

function command({ altKey, key }: Pressed): Command | undefined {
  if (altKey) return undefined;
  if (key === 'a') return { kind: 'all' };
  if (key === 'f') return { kind: 'find' };
  return key === ' ' ? { kind: 'column' } : undefined;
}

function edit({ altKey, key, shiftKey }: Pressed): Command | undefined {
  if (altKey) return undefined;
  if (key === ' ') return { kind: shiftKey ? 'row' : 'cycle' };
  if (key === 'Enter' || key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'Escape') return { kind: 'narrow' };
  if (key === 'F3') return { kind: 'next' };
  return [...key].length === 1 ? { kind: 'edit', text: key } : undefined;
}
