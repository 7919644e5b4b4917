import type { ContractImpact, Effect, ImpactQuestion } from '../../engine/index.ts';

/** What a draft would mean to the contracts that were asked. */
export type ImpactReport = {
  readonly contracts: number;
  readonly questions: number;
  readonly unreadable: readonly string[];
} & { readonly [kind in Effect]: EffectReport };

type EffectReport = {
  readonly contracts: number;
  readonly answers: number;
  /** Ids of the first hundred. */
  readonly first: readonly string[];
  readonly example: unknown;
};

const LONGEST_LIST = 100;
const none: EffectReport = { contracts: 0, answers: 0, first: [], example: null };

export const emptyReport: ImpactReport = {
  contracts: 0,
  questions: 0,
  unreadable: [],
  better: none,
  worse: none,
  dearer: none,
  changed: none,
};

/** The report with one more contract; only the first example of each effect is explained and kept. */
export function withContract(
  report: ImpactReport,
  id: string,
  { asked, effects, unreadable }: ContractImpact,
  explain: (question: ImpactQuestion) => object,
): ImpactReport {
  const kinds = [...new Set(effects.map(({ effect }) => effect))];
  const told = kinds.map((kind) => {
    const questions = effects.flatMap(({ effect, question }) => (effect === kind ? [question] : []));
    return [kind, withEffect(report[kind], id, questions, explain)] as const;
  });
  return {
    ...report,
    ...Object.fromEntries(told),
    contracts: report.contracts + 1,
    questions: report.questions + asked,
    unreadable: unreadable ? listed(report.unreadable, id) : report.unreadable,
  };
}

function withEffect(
  { answers, contracts, example, first }: EffectReport,
  id: string,
  questions: readonly ImpactQuestion[],
  explain: (question: ImpactQuestion) => object,
): EffectReport {
  const [question] = questions;
  const explained = example ?? (question ? { contract: id, ...question, ...explain(question) } : null);
  return {
    contracts: contracts + 1,
    answers: answers + questions.length,
    first: listed(first, id),
    example: explained,
  };
}

function listed(ids: readonly string[], id: string): readonly string[] {
  return ids.length < LONGEST_LIST ? [...ids, id] : ids;
}
