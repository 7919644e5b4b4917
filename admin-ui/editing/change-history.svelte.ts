import type { DraftContent } from '../../engine/index.ts';
import { mergeThree } from './merge-three.ts';

/** A change that was made, in words, with the content before and after it. */
export type Made = {
  readonly words: string;
  readonly before: DraftContent;
  readonly after: DraftContent;
  /** What was changed; typing on in the same place is the same change. Empty where each counts for itself. */
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly at: number;
};

/** What comes of undoing or redoing: nothing to do, the content then, or a place that somebody else has changed since. */
export type Stepped =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly made: Made; readonly content: DraftContent }
  | { readonly kind: 'stuck'; readonly made: Made };

const SAME_CHANGE_WITHIN = 1000;
const MOST = 1000;

/**
 * Changes that can be undone and redone, whatever page made them.
 * LAW: all changes undone give the first content, and redone the last (test/ui/change-history.test.ts).
 */
export class ChangeHistory {
  done = $state.raw<readonly Made[]>([]);
  undone = $state.raw<readonly Made[]>([]);

  push(made: Made): void {
    const last = this.done.at(-1);
    const isSame = last && this.undone.length === 0 && isTypingOn(last, made);
    this.done = isSame
      ? [...this.done.slice(0, -1), { ...made, before: last.before }]
      : [...this.done, made].slice(-MOST);
    this.undone = [];
  }

  undo(content: DraftContent): Stepped {
    const made = this.done.at(-1);
    if (!made) return { kind: 'nothing' };
    const stepped = step(made, content, made.after, made.before);
    this.done = this.done.slice(0, -1);
    if (stepped.kind === 'done') this.undone = [...this.undone, made];
    return stepped;
  }

  redo(content: DraftContent): Stepped {
    const made = this.undone.at(-1);
    if (!made) return { kind: 'nothing' };
    const stepped = step(made, content, made.before, made.after);
    this.undone = this.undone.slice(0, -1);
    if (stepped.kind === 'done') this.done = [...this.done, { ...made, subject: '' }];
    return stepped;
  }
}

/** What others have changed meanwhile stays. */
function step(made: Made, content: DraftContent, from: DraftContent, to: DraftContent): Stepped {
  if (content === from) return { kind: 'done', made, content: to };
  const { clashes, value } = mergeThree({ base: from, theirs: content, mine: to });
  return clashes.length > 0 ? { kind: 'stuck', made } : { kind: 'done', made, content: value as DraftContent };
}

function isTypingOn(last: Made, made: Made): boolean {
  return made.subject !== '' && last.subject === made.subject && made.at - last.at < SAME_CHANGE_WITHIN;
}
