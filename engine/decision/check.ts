import { formatInstant } from '../calendar/instant.ts';
import type { Answer } from '../generated/types.ts';
import { alternativesTo, alternativesToNothing } from './alternatives.ts';
import { decide, reachVerdict } from './decide.ts';
import type { Situation } from './situation.ts';
import { tellAmendments } from './told-amendments.ts';
import { tellFacts } from './told-facts.ts';
import { validityOf } from './validity.ts';

/**
 * May this customer have this feature, at this instant and in these circumstances, and why?
 * Every candidate is judged by the rules of its revision; the judgement that is best for the customer answers.
 * LAW: the same situation has the same answer (test/laws/decision.test.ts).
 * LAW: an option never removes a right (test/laws/decision.test.ts).
 * @source contract.md, "How it is decided"
 */
export function check(situation: Situation): Answer {
  const verdict = reachVerdict(situation);
  const decided = decide(verdict, situation);
  if (!decided) throw new RangeError('a question is asked under some revision');
  const { judgement, revision } = decided;
  const { catalog } = revision;
  const amendments = tellAmendments(judgement, situation);
  const facts = tellFacts(judgement, situation);
  return {
    decision: decided.decision,
    reason: decided.reason,
    reasons: decided.reasons,
    grantedBy: decided.grantedBy,
    value: decided.value,
    conditions: decided.conditions,
    allowance: decided.allowance,
    deadlines: decided.deadlines,
    charge: decided.charge,
    alternatives: judgement ? alternativesTo(judgement, situation) : alternativesToNothing(revision, situation),
    validity: validityOf(verdict, decided, situation),
    ...(amendments && { amendments }),
    ...(facts && { facts }),
    catalog: { id: catalog.id, revision: revision.revision.revision, digest: revision.revision.digest },
    at: formatInstant(catalog.timeZone, situation.at),
  };
}
