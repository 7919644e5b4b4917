import { deedOf, type KeyList } from '../keys/key-list.ts';
import { recall, remember } from '../reader.svelte.ts';

const NARROWEST = 320;
const WIDEST = 880;
const STEP = 24;

/** The keys of the edge of the right side, which is on its left. */
export const paneKeys: KeyList<'side'> = {
  id: 'side',
  entries: [
    { does: 'wider', keys: ['ArrowLeft'] },
    { does: 'narrower', keys: ['ArrowRight'] },
  ],
};

/** The right side of a page: how wide it is and whether it is there, remembered by the browser. */
export class Pane {
  width = $state(clamp(Number(recall('pane-width') ?? 440)));
  isOpen = $state(!isNarrow());
  isDragged = $state(false);

  readonly limits = { least: NARROWEST, most: WIDEST };

  resize(width: number): void {
    this.width = clamp(width);
    remember('pane-width', String(this.width));
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
  }

  onkey(event: KeyboardEvent): void {
    const deed = deedOf(paneKeys, event);
    if (!deed) return;
    event.preventDefault();
    this.resize(this.width + (deed === 'wider' ? STEP : -STEP));
  }

  ondrag(event: PointerEvent): void {
    if (this.isDragged) this.resize(innerWidth - event.clientX);
  }
}

function isNarrow(): boolean {
  return matchMedia('(max-width: 1080px)').matches;
}

function clamp(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(Number.isNaN(width) ? NARROWEST : width)));
}
