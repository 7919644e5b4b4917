import { recall, remember } from '../reader.svelte.ts';

const NARROWEST = 320;
const WIDEST = 880;
const STEP = 24;

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

  /** Left makes it wider, since it stands on the right. */
  onkey(event: KeyboardEvent): void {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.resize(this.width + step);
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
