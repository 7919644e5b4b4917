const SHOWN_FOR = 4000;

/** A short message about something that has just happened. */
export type Toast = { readonly id: number; readonly text: string; readonly tone: 'done' | 'failed' };

/** Messages that are shown now, newest last; each goes by itself. */
export class Toasts {
  shown = $state.raw<readonly Toast[]>([]);
  #last = 0;

  say(text: string, tone: Toast['tone'] = 'done'): void {
    const toast = { id: ++this.#last, text, tone };
    this.shown = [...this.shown.slice(-2), toast];
    setTimeout(() => {
      this.close(toast.id);
    }, SHOWN_FOR);
  }

  close(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}

/** The messages of this page. */
export const toasts = new Toasts();
