// The only door of the engine: pure functions that decide what a service contract covers, and say why.

/** One finding about what was asked or written, and what was asked for or every finding that stands in its way. */
export type { Issue } from './issue.ts';
export type { Outcome } from './outcome.ts';

/** A revision is the whole promise; a history holds all revisions of one catalog, each compiled when first asked. */
export type { Revision, RevisionVersions } from './catalog/revision.ts';
export { engineVersion } from './version.ts';
export type { CompiledRevision } from './catalog/compiled-revision.ts';
export { openHistory, type CatalogHistory } from './catalog/history.ts';
export type { KnownFact } from './catalog/known-fact.ts';

/** May this customer have this, now, and why? One question, many, all features, or with every rule's conditions. */
export type { World } from './decision/world.ts';
export {
  answerBatch,
  answerInTurn,
  answerQuestion,
  listEntitlements,
  type BatchAnswers,
  type BatchDecision,
} from './decision/ask.ts';
export { explainQuestion } from './decision/explain.ts';
export { clockSegments } from './decision/clock-segments.ts';
export type { Segment } from './calendar/opening.ts';

/** The comparison sheet of an offering, and the question that each of its marks answers. */
export { buildSheet, type SheetChoice } from './sheet/build-sheet.ts';
export { buildQuote, type QuoteDocument } from './sheet/build-quote.ts';
export { buildBrochure, type Brochure } from './sheet/build-brochure.ts';
export { sheetQuestion, type AskedTier } from './sheet/tier-question.ts';

/** A vendor's colour as sheets use it, and how well it reads. */
export { contrastOfAccent, readableAccent, tintOf, type AccentContrast } from './brand/accent.ts';

/** What is wrong with a catalog, every issue at once, and what each code of an issue means. */
export { findBlockers, reviewCatalog, type Surroundings } from './review/review.ts';
export { checkHolidayList } from './review/holiday-list.ts';
export { issueCodes, type IssueCode } from './issue-codes.ts';

/** What is being edited: read, merged, reviewed, asked as if it were in force, and what it would promise. */
export { draftOf, isOwnRuleSet, promiseOf, type Promised, type Reading, type SoundDraft } from './change/draft.ts';
export { readDraft, readPatch } from './change/read-draft.ts';
export { checkBeginning, readPublishRequest } from './change/read-publish.ts';
export { applyPatch } from './change/json-patch.ts';
export { mergePatch } from './change/merge-patch.ts';
export { patchBetween } from './change/patch-between.ts';
export { equalJson, stepsOf, valueIn, type Found } from './change/json-place.ts';
export { below, type Pointer } from './catalog/place.ts';
export { readAskableDraft, readSoundDraft, reviewDraft } from './change/review-draft.ts';
export { differencesOf, type Change } from './change/difference.ts';
export { tell, type Glossary } from './change/told-value.ts';
export type { Effect } from './change/answer-effect.ts';
export {
  askAlikeOnce,
  explainImpact,
  impactOn,
  openImpact,
  type ContractImpact,
  type Impact,
  type ImpactQuestion,
} from './change/impact.ts';
export { readJobRequest } from './change/read-job.ts';
export { trialOf, worldUnder } from './change/draft-world.ts';

/** What can be asked of a draft while it is written, its scenarios, cells and rules, and what rules can be made of. */
export { readTrialWorld, tryCells, tryScenarios } from './change/try-draft.ts';
export type { FiredRules } from './sheet/fired-rules.ts';
export type { ScenarioResult } from './review/scenarios.ts';
export { explainExample, tryExamples, type ExampleResult } from './rules/examples.ts';
export { readRuleSet } from './rules/rule-set.ts';
export { operatorsFor } from './rules/check-fact-test.ts';
export { factTypeAt, factTypes, type FactType } from './rules/fact-types.ts';
export { decisionCodes, kindOf, type DecisionCode, type ReasonKind } from './rules/reason-codes.ts';

/** A contract that is kept: concluded, amended, cancelled, and on which terms a use of it is debited. */
export {
  amendContract,
  concludeContract,
  replaceContract,
  type ConcludedContract,
  type Conclusion,
} from './contract/conclude.ts';
export { cancelItems } from './contract/cancel.ts';
export { readDebit, type DebitTerms } from './contract/debit-terms.ts';
export { readReversal } from './contract/reversal.ts';

/** Users, keys and settings as they are sent. */
export { readNewKey, readNewUser, readUserChange } from './keeping/read-access.ts';
export { readCatalogSettings } from './keeping/read-settings.ts';
export { readOperatingFact } from './keeping/read-fact.ts';
export { readPresenceSign } from './keeping/read-presence.ts';
export { renderCalendarFile, renderContractDays, type ContractDays } from './contract/ics.ts';
export { readOutlook, type Outlook } from './contract/outlook.ts';

/** An instant with its offset, in epoch milliseconds. */
export { parseInstant } from './calendar/instant.ts';

/** What items and work cost, which tier meets given needs best, and which days matter in a contract's course. */
export { answerQuote } from './money/quote.ts';
export { recommend } from './money/recommendation.ts';
export { yearlyCosts, type YearlyCost } from './money/yearly-costs.ts';
export { answerTimeline } from './contract/timeline-answer.ts';

/** Working time of a calendar that is given inline, and a catalog's calendar as such. */
export { evaluateCalendar } from './calendar/evaluate.ts';
export { courseOf, hoursOfYear, type DayHours } from './calendar/day-hours.ts';
export type { CalendarInput, Weekday } from './calendar/calendar-input.ts';
export { weekdays } from './calendar/calendar-input.ts';
export { calendarInput } from './catalog/calendar.ts';

/** The shapes of catalogs, rules, contracts, questions and answers, generated from their schemas. */
export type * from './generated/types.ts';
