import { place } from './place.svelte.ts';

const first = place.pathname;
let arrivedAt = first;

/**
 * Attached to the heading of a page: a page that is gone to is read from its heading on. A heading that comes again, as
 * when its content has been fetched, takes the focus once more if nothing else has it.
 */
export function startsReading(heading: HTMLElement): void {
  const { pathname } = place;
  const isNew = pathname !== arrivedAt;
  const isLost = arrivedAt !== first && document.activeElement === document.body;
  arrivedAt = pathname;
  if (isNew) scrollTo(0, 0);
  if (isNew || isLost) heading.focus({ preventScroll: true });
}
