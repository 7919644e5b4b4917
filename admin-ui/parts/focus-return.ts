import { tick } from 'svelte';
import { place } from '../place.svelte.ts';

/** Milliseconds in which what was asked for in a dialog is mostly done. */
const WATCHED_FOR = 5000;

/**
 * Remembers what has the focus before a dialog takes it. What comes back gives it back: to that, to the heading where it
 * is gone, and to nothing where the reader has followed a link to where that leads.
 */
export function rememberFocus(): () => void {
  const opener = document.activeElement;
  const { pathname, visits } = place;
  return () => {
    if (place.pathname !== pathname || place.visits !== visits) return;
    if (!(opener instanceof HTMLElement) || !opener.isConnected) return void focusIfLost(headingHere);
    opener.focus({ preventScroll: true });
    watchOver(opener);
    void focusIfLost(headingHere);
  };
}

/** Puts the focus somewhere when all that is under way has settled, and nobody else has taken it. */
export async function focusIfLost(find: () => HTMLElement | null): Promise<void> {
  await focusSettled();
  if (isLost()) find()?.focus({ preventScroll: true });
}

/** What opened a dialog may go some time after it, as when the server has done what was asked. */
function watchOver(opener: HTMLElement): void {
  const observer = new MutationObserver(() => {
    if (opener.isConnected && document.activeElement === opener) return;
    observer.disconnect();
    if (isLost()) headingHere()?.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => {
    observer.disconnect();
  }, WATCHED_FOR);
}

/** What the closing changes on the page, and who else asks for the focus, comes first. */
async function focusSettled(): Promise<void> {
  await tick();
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The title of the dialog that is still open, else of the page. */
function headingHere(): HTMLElement | null {
  const heading =
    document.querySelector<HTMLElement>('.dialog-title') ?? document.querySelector<HTMLElement>('main h1');
  if (heading?.tabIndex === -1) heading.setAttribute('tabindex', '-1');
  return heading;
}
