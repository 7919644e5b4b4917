import { tick } from 'svelte';
import { place } from '../place.svelte.ts';

/**
 * Remembers what has the focus before a dialog takes it. What comes back gives it back: to that, to the heading where it
 * is gone, and to nothing where the reader has followed a link to where that leads.
 */
export function rememberFocus(): () => void {
  const opener = document.activeElement;
  const { pathname, visits } = place;
  return () => {
    if (place.pathname !== pathname || place.visits !== visits) return;
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    void focusSettled().then(() => {
      if (isLost()) headingHere()?.focus({ preventScroll: true });
    });
  };
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
