import {
  answerQuestion,
  buildSheet,
  explainQuestion,
  openHistory,
  sheetQuestion,
  type Answer,
  type Outcome,
  type Question,
  type Sheet,
} from '../../engine/index.ts';
import type { RevisionDocument } from '../api.ts';

/** The server's own engine in the browser, over one revision of one catalog. */
export type LocalEngine = {
  readonly answer: (question: unknown) => Outcome<Answer>;
  /** The same answer with every rule that was asked. */
  readonly explain: (question: unknown) => Promise<Outcome<Answer>>;
  readonly sheet: (offering: string, language: string) => Outcome<Sheet>;
  /** The question that a mark of the sheet answers. */
  readonly cellQuestion: (offering: string, tier: string, feature: string, language: string) => Question | undefined;
};

/** Opens a revision for questions; its rules are compiled once. */
export function openEngine(document: RevisionDocument): LocalEngine {
  const { id, ...revision } = document;
  const history = openHistory([revision]);
  const compiled = history.numbered(revision.revision);
  if (!compiled) throw new RangeError(`revision ${String(revision.revision)} is not there`);
  const world = () => ({ catalog: (name: string) => (name === id ? history : undefined), now: Date.now() });
  return {
    answer: (question) => answerQuestion(question, world()),
    explain: (question) => explainQuestion(question, world()),
    sheet: (offering, language) => buildSheet(compiled, offering, { language }),
    cellQuestion: (offering, tier, feature, language) => {
      const sold = compiled.offerings.get(offering);
      return sold && sheetQuestion({ revision: compiled, offering: sold, tier }, feature, language);
    },
  };
}
