/** Whether a key carries an entry of a list, and where to; what has its own use for the key keeps it. */
export function isMoveKey({ altKey, key, target }: KeyboardEvent): 1 | -1 | undefined {
  const isKept = target instanceof HTMLElement && target.matches('select, [role="combobox"]');
  if (!altKey || isKept) return undefined;
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' ? 1 : undefined;
}

/** Where an entry comes to stand; it stays at the ends. */
export function moved(index: number, by: 1 | -1, length: number): number {
  return Math.min(length - 1, Math.max(0, index + by));
}
