import { formatInstant } from '../calendar/instant.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Alternative } from '../generated/types.ts';
import { fill, type Texts } from '../text.ts';
import { instantText } from './date-text.ts';
import type { Judgement } from './judgement.ts';
import { phrases } from './phrases.ts';
import {
  proposeMissingCompanions,
  proposeOfferings,
  proposeOptions,
  proposeTiers,
  proposeWaiting,
  type Proposal,
} from './proposals.ts';
import type { Situation } from './situation.ts';
import { titlesIn } from './words.ts';

/**
 * What would give the feature, or give it better: options, tiers, offerings, waiting. Each is found by asking the same
 * question of a contract changed in that one way.
 * LAW: an alternative never promises what the next answer refuses (test/laws/alternatives.test.ts).
 */
export function alternativesTo(judgement: Judgement, situation: Situation): readonly Alternative[] {
  const { candidate } = judgement.examination;
  if (judgement.decision === 'granted') return [];
  const proposals =
    candidate.kind === 'item'
      ? [
          ...proposeOptions(candidate, judgement, situation),
          ...proposeTiers(candidate, judgement, situation),
          ...proposeMissingCompanions(judgement, situation),
        ]
      : proposeOfferings(candidate.revision, judgement, situation);
  return [
    ...proposals.map((proposal) => alternativeOf(proposal, candidate.revision, situation)),
    ...waitingFor(judgement, situation),
  ];
}

/** Offerings that would give the feature to a contract that has no candidate for it. */
export function alternativesToNothing(revision: CompiledRevision, situation: Situation): readonly Alternative[] {
  return proposeOfferings(revision, undefined, situation).map((proposal) =>
    alternativeOf(proposal, revision, situation),
  );
}

function alternativeOf(proposal: Proposal, revision: CompiledRevision, situation: Situation): Alternative {
  const { kind, tier } = proposal;
  const offering = proposal.offering.offering.id;
  const text = textOf(proposal, revision, situation);
  if (kind === 'offering') return { kind, offering, id: offering, tier: tier.tier.id, text };
  if (kind === 'option') return { kind, offering, id: proposal.option, text };
  const { option } = proposal;
  return { kind, offering, id: tier.tier.id, ...(option !== undefined && { options: [option] }), text };
}

function textOf(proposal: Proposal, revision: CompiledRevision, situation: Situation): string {
  const title = titlesIn(revision, situation);
  const option = proposal.kind === 'offering' ? undefined : proposal.option;
  return fill(title(phraseOf(proposal)), {
    offering: title(proposal.offering.offering.title),
    tier: title(proposal.tier.tier.title),
    ...(option !== undefined && { option: optionTitle(option, revision, title) }),
  });
}

function phraseOf(proposal: Proposal): Texts {
  if (proposal.kind === 'offering') return phrases['choose-offering'];
  if (proposal.kind === 'option') return phrases['buy-option'];
  return proposal.option === undefined ? phrases['choose-tier'] : phrases['choose-tier-with-option'];
}

function optionTitle(option: string, { features }: CompiledRevision, title: (texts: Texts) => string): string {
  const feature = features.get(option);
  return feature ? title(feature.feature.title) : option;
}

function waitingFor(judgement: Judgement, situation: Situation): readonly Alternative[] {
  const until = proposeWaiting(judgement, situation);
  if (until === undefined) return [];
  const { revision } = judgement.examination.candidate;
  const { timeZone } = revision.catalog;
  const date = instantText(timeZone, until, situation.language ?? revision.language);
  const text = fill(titlesIn(revision, situation)(phrases.wait), { date });
  return [{ kind: 'wait', until: formatInstant(timeZone, until), text }];
}
