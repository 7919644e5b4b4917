import type { DraftContent, Issue } from '../../engine/index.ts';
import type { Clash } from './merge-three.ts';

/** How it stands with what was changed; whatever it is, nothing is lost. */
export type Saving =
  /** Epoch milliseconds of the last save; undefined where nobody has saved anything yet. */
  | { readonly kind: 'saved'; readonly at: number | undefined }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** The server cannot be reached; it is tried again by itself. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'conflict';
      readonly base: DraftContent;
      readonly theirs: DraftContent;
      readonly mine: DraftContent;
      /** Who was quicker. */
      readonly by: string;
      readonly clashes: readonly Clash[];
    };

/** Something that has happened to the draft without its editor's doing. */
export type News =
  | { readonly kind: 'merged'; readonly by: string; readonly count: number }
  | { readonly kind: 'recovered'; readonly count: number }
  /** A change cannot be undone or redone, since somebody has changed the same place since. */
  | { readonly kind: 'stuck'; readonly words: string };

/** Somebody else who is at the same draft, and where in it as they have told. */
export type Present = { readonly name: string; readonly place?: string; readonly since: string };
