import type { ContextKey } from '../../engine/index.ts';
import type { Draft } from './draft.ts';

/** What a form needs of the question that it edits. */
export type QuestionEditing = {
  /** Members of the context that the feature reads. */
  readonly reads: readonly ContextKey[];
  readonly change: (change: Partial<Draft>) => void;
  /** What stands against a part of the question, by its JSON Pointer. */
  readonly issueAt: (pointer: string) => string | undefined;
};
