import {
  answerQuestion,
  buildSheet,
  clockSegments,
  explainQuestion,
  openHistory,
  recommend,
  sheetQuestion,
  yearlyCosts,
  type Answer,
  type AnswerDeadline,
  type Outcome,
  type Question,
  type Recommendations,
  type Segment,
  type Sheet,
  type World,
  type YearlyCost,
} from '../../engine/index.ts';
import type { RevisionDocument } from '../api.ts';

/** The server's own engine in the browser, over the revisions of one catalog. */
export type LocalEngine = {
  /** What is asked of contracts and quotes is asked in this world, as of now. */
  readonly world: () => World;
  readonly answer: (question: unknown) => Outcome<Answer>;
  /** The same answer with every rule that was asked. */
  readonly explain: (question: unknown) => Promise<Outcome<Answer>>;
  /** Where the clock of an answer's deadline runs and rests. */
  readonly clock: (deadline: AnswerDeadline, answer: Answer) => readonly Segment[];
  readonly recommend: (request: unknown) => Outcome<Recommendations>;
  /** What a year of each tier costs for each of these numbers of hours. */
  readonly yearlyCosts: (request: unknown, hours: readonly number[]) => Outcome<readonly YearlyCost[]>;
  readonly sheet: (offering: string, language: string) => Outcome<Sheet>;
  /** The question that a mark of the sheet answers. */
  readonly cellQuestion: (offering: string, tier: string, feature: string, language: string) => Question | undefined;
};

/**
 * Opens a catalog for questions; each revision's rules are compiled when they are first asked.
 * @param shown the revision that sheets and their marks are of
 * @param others further revisions, which answer for their own time
 */
export function openEngine(shown: RevisionDocument, others: readonly RevisionDocument[] = []): LocalEngine {
  const history = openHistory([shown, ...others].map(({ id: _, ...revision }) => revision));
  const compiled = history.numbered(shown.revision);
  if (!compiled) throw new RangeError(`revision ${String(shown.revision)} is not there`);
  const world = () => ({ catalog: (name: string) => (name === shown.id ? history : undefined), now: Date.now() });
  return {
    world,
    answer: (question) => answerQuestion(question, world()),
    explain: (question) => explainQuestion(question, world()),
    clock: (deadline, answer) =>
      clockSegments(history.numbered(answer.catalog.revision) ?? compiled, deadline, answer.at),
    recommend: (request) => recommend(request, world()),
    yearlyCosts: (request, hours) => yearlyCosts(request, hours, world()),
    sheet: (offering, language) => buildSheet(compiled, offering, { language }),
    cellQuestion: (offering, tier, feature, language) => {
      const sold = compiled.offerings.get(offering);
      return sold && sheetQuestion({ revision: compiled, offering: sold, tier }, feature, language);
    },
  };
}
