import type { Change, DraftContent, Issue, Reading } from '../../engine/index.ts';
import type { DraftCalls, DraftVersion } from './draft-calls.ts';
import type { Keep } from './kept-changes.ts';

/** What an edited draft begins with, and what it asks for. */
export type DraftNeeds = {
  readonly catalog: string;
  readonly version: DraftVersion;
  /** The newest revision; left out where nothing is published yet. */
  readonly published?: DraftContent;
  readonly reading: Reading;
  readonly calls: DraftCalls;
  readonly keep: Keep;
  readonly review: (content: DraftContent) => Promise<readonly Issue[]>;
  /** What is different, in words. */
  readonly compare: (before: DraftContent, content: DraftContent) => Promise<readonly Change[]>;
};
