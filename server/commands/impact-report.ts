import { type Contract, type Effect, explainImpact, type Impact, impactOn } from '../../engine/index.ts';

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

/** The report with one more contract; the first example of each effect is kept. */
export function withContract(report: ImpactReport, id: string, contract: Contract, impact: Impact): ImpactReport {
  const { asked, effects, unreadable } = impactOn(contract, impact);
  const kinds = [...new Set(effects.map(({ effect }) => effect))];
  const told = kinds.map((kind) => {
    const such = effects.filter(({ effect }) => effect === kind);
    const { answers, contracts, example, first } = report[kind];
    const question = such[0]?.question;
    const explained = question && { contract: id, ...question, ...explainImpact(contract, question, impact) };
    return [
      kind,
      {
        contracts: contracts + 1,
        answers: answers + such.length,
        first: listed(first, id),
        example: example ?? explained ?? null,
      },
    ] as const;
  });
  return {
    ...report,
    ...Object.fromEntries(told),
    contracts: report.contracts + 1,
    questions: report.questions + asked,
    unreadable: unreadable ? listed(report.unreadable, id) : report.unreadable,
  };
}

function listed(ids: readonly string[], id: string): readonly string[] {
  return ids.length < LONGEST_LIST ? [...ids, id] : ids;
}
