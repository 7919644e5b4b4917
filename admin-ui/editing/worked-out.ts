import {
  answerQuote,
  answerTimeline,
  buildSheet,
  differencesOf,
  readTrialWorld,
  reviewDraft,
  tryCells,
  tryScenarios,
  type Change,
  type DraftContent,
  type FiredRules,
  type Issue,
  type Outcome,
  type Quote,
  type Reading,
  type ScenarioResult,
  type Sheet,
  type SoundDraft,
  type Timeline,
  type World,
} from '../../engine/index.ts';

/** What can be worked out of a draft, apart from the page: it takes longer than a frame. */
export type Work =
  | { readonly kind: 'review'; readonly content: DraftContent }
  | { readonly kind: 'sheet'; readonly content: DraftContent; readonly offering: string; readonly language: string }
  /** The request is as the server takes it. */
  | { readonly kind: 'quote' | 'timeline'; readonly content: DraftContent; readonly request: unknown }
  | { readonly kind: 'differences'; readonly before: DraftContent; readonly content: DraftContent }
  | { readonly kind: 'cells'; readonly content: DraftContent }
  | { readonly kind: 'scenarios'; readonly content: DraftContent };

/** What comes of each. */
export type WorkedOut = {
  readonly review: readonly Issue[];
  readonly sheet: Outcome<Sheet>;
  readonly quote: Outcome<Quote>;
  readonly timeline: Outcome<Timeline>;
  readonly differences: readonly Change[];
  readonly cells: Outcome<readonly FiredRules[]>;
  readonly scenarios: Outcome<readonly ScenarioResult[]>;
};

/** Works one thing out, by the engine that the server has. */
export function workOut(work: Work, reading: Reading): WorkedOut[Work['kind']] {
  switch (work.kind) {
    case 'review':
      return reviewDraft(work.content, reading);
    case 'sheet':
      return sheetOf(work, reading);
    case 'quote':
      return askDraft(work.content, reading, (world) => answerQuote(work.request, world));
    case 'timeline':
      return askDraft(work.content, reading, (world) => answerTimeline(work.request, world));
    case 'differences':
      return differencesOf(work.before as SoundDraft, work.content as SoundDraft);
    case 'cells':
      return tryCells(work.content, reading);
    case 'scenarios':
      return tryScenarios(work.content, reading);
  }
}

/** The sheet of an offering as if the draft were in force; its errors, where it cannot be. */
function sheetOf({ content, language, offering }: Work & { readonly kind: 'sheet' }, reading: Reading): Outcome<Sheet> {
  return askDraft(content, reading, (world) => {
    const revision = world.catalog(content.catalog.id)?.numbered(1);
    return revision ? buildSheet(revision, offering, { language }) : { ok: false, issues: [] };
  });
}

/** Asks as if the draft were in force; its errors, where it cannot be. */
function askDraft<Value>(
  content: DraftContent,
  reading: Reading,
  ask: (world: World) => Outcome<Value>,
): Outcome<Value> {
  const world = readTrialWorld(content, reading);
  return world.ok ? ask(world.value) : world;
}
