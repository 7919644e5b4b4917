/**
 * Keys that are pressed together: `Mod` (Ctrl, or Cmd on a Mac), `Alt` and `Shift` in this order, and the key itself last.
 * @example 'Mod+Shift+Z', 'Alt+ArrowUp', '?'
 */
export type Combination = string;

/** Whether the keys are those of a Mac. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** What of a key event says which keys they are. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The keys of an event; whether a sign such as `?` needs Shift differs by keyboard, so that it is not told of signs. */
export function combinationOf({ altKey, ctrlKey, key, metaKey, shiftKey }: Pressed): Combination {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  const isHeld = shiftKey && /^[A-Z]$|../.test(name);
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${isHeld ? 'Shift+' : ''}${name}`;
}

/** Whether what is pressed there writes a text. */
export function isTypedInto(target: EventTarget | null | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, input:not([type="checkbox"], [type="radio"])');
}
