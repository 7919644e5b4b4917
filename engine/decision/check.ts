import { formatInstant } from '../calendar/instant.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Answer, AnswerGrant, CatalogReference } from '../generated/types.ts';
import { fill, say } from '../text.ts';
import { alternativesTo, alternativesToNothing } from './alternatives.ts';
import { listCandidates, type Candidate } from './candidates.ts';
import { usedMinutes } from './charge.ts';
import { conditionsOf, distinct, hopesOf } from './conditions.ts';
import { deadlinesFor } from './deadlines.ts';
import { bestForCustomer, judge, type Judgement } from './judgement.ts';
import { phrases } from './phrases.ts';
import { reasonOf } from './reasons.ts';
import type { Situation } from './situation.ts';
import { allowanceOf, valueOf } from './value.ts';

/**
 * May this customer have this feature, at this instant and in these circumstances, and why?
 * Every candidate is judged by the rules of its revision; the judgement that is best for the customer answers.
 * LAW: the same situation has the same answer (test/laws/decision.test.ts).
 * LAW: an option never removes a right (test/laws/decision.test.ts).
 * @source contract.md, "How it is decided"
 */
export function check(situation: Situation): Answer {
  const judgements = listCandidates(situation).map((candidate) => judge(candidate, situation));
  const best = bestForCustomer(judgements);
  return best ? answerFrom(best, situation) : answerWithout(judgements, situation);
}

/** The answer of the candidate that decides. */
function answerFrom(judgement: Judgement, situation: Situation): Answer {
  const { examination, firing, decision, charge } = judgement;
  const { revision, cell } = examination.candidate;
  const reasons = firing.fired.map((rule) => reasonOf(rule, examination, situation));
  const denied = decision === 'denied';
  const deadlines = denied ? [] : deadlinesFor(examination.candidate, situation);
  return {
    decision,
    reason: reasons[0] as Answer['reason'],
    reasons,
    grantedBy: grantOf(examination.candidate),
    value: valueOf(cell.cell, situation.language ?? revision.language, revision.language),
    conditions: denied ? [] : conditionsOf(examination, firing.unknown, deadlines, situation),
    allowance: allowanceOf(cell.cell, examination.allowance, () => usedMinutes(examination, situation)),
    deadlines,
    charge,
    alternatives: alternativesTo(judgement, situation),
    catalog: referenceTo(revision),
    at: formatInstant(revision.catalog.timeZone, situation.at),
  };
}

/** The answer where no candidate has anything to say: no contract, but perhaps something that hangs on an unknown. */
function answerWithout(undecided: readonly Judgement[], situation: Situation): Answer {
  const revision = revisionFor(situation);
  const feature = revision.features.get(situation.feature)?.feature.title ?? {};
  const title = say(feature, situation.language ?? revision.language, revision.language) || situation.feature;
  const text = fill(say(phrases['no-contract'], situation.language ?? revision.language, 'en'), { feature: title });
  const reason = { code: 'no-contract', text, rule: null, pointer: null } as const;
  return {
    decision: 'denied',
    reason,
    reasons: [reason],
    grantedBy: null,
    value: null,
    conditions: distinct(
      undecided.flatMap(({ examination, firing }) => hopesOf(examination, firing.unknown, situation)),
    ),
    allowance: null,
    deadlines: [],
    charge: null,
    alternatives: alternativesToNothing(revision, situation),
    catalog: referenceTo(revision),
    at: formatInstant(revision.catalog.timeZone, situation.at),
  };
}

/** The revision that speaks where no candidate decides: the one in force, else that of the first item. */
function revisionFor({ contract, at }: Situation): CompiledRevision {
  const revision = contract.history.inForce(at) ?? contract.items[0]?.revision;
  if (!revision) throw new RangeError('a question is asked under some revision');
  return revision;
}

/** Where an answer comes from, also where it is a denial. */
export function grantOf(candidate: Candidate): AnswerGrant {
  const { offering, tier, feature, cell } = candidate;
  const bought =
    candidate.kind === 'item' && cell.cell.kind === 'optional' && candidate.item.options.has(feature.feature.id);
  return {
    item: candidate.kind === 'item' ? candidate.item.id : null,
    offering: offering.offering.id,
    tier: tier.tier.id,
    option: bought ? feature.feature.id : null,
  };
}

function referenceTo({ catalog, revision }: CompiledRevision): CatalogReference {
  return { id: catalog.id, revision: revision.revision, digest: revision.digest };
}
