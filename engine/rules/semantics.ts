import type { FactName, Facts, Operator } from '../generated/types.ts';
import { type Comparing, type Comparison, operators } from './operators.ts';
import { type RankedRule, compareRules } from './ranked-rule.ts';
import { type Truth, and, not, or } from './truth.ts';

/** A condition that can be asked about facts. */
export type Test = (facts: Facts) => Truth;

/** What conditions mean and which rule comes first; the laws put mutants in here. */
export type Semantics = {
  readonly operators: Readonly<Record<Operator, Comparing>>;
  readonly factTest: (fact: FactName, member: string, comparison: Comparison) => Test;
  readonly all: (tests: readonly Test[]) => Test;
  readonly any: (tests: readonly Test[]) => Test;
  readonly not: (test: Test) => Test;
  readonly compare: (a: RankedRule, b: RankedRule) => number;
};

/** Three-valued logic over facts that may be left out. */
export const semantics: Semantics = {
  operators,
  factTest: testFact,
  all: testAll,
  any: testAny,
  not: (test) => (facts) => not(test(facts)),
  compare: compareRules,
};

type Members = Readonly<Record<string, unknown>>;

function testFact(fact: FactName, member: string, comparison: Comparison): Test {
  return (facts) => {
    const members = facts[fact] as Members | undefined;
    return comparison(members === undefined ? undefined : members[member]);
  };
}

function testAll(tests: readonly Test[]): Test {
  return (facts) => {
    let truth: Truth = true;
    for (const test of tests) {
      truth = and(truth, test(facts));
      if (truth === false) return false;
    }
    return truth;
  };
}

function testAny(tests: readonly Test[]): Test {
  return (facts) => {
    let truth: Truth = false;
    for (const test of tests) {
      truth = or(truth, test(facts));
      if (truth === true) return true;
    }
    return truth;
  };
}
