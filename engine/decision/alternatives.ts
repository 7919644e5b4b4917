import { formatInstant } from '../calendar/instant.ts';
import { nextOpening } from '../calendar/opening.ts';
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
  const title = titlesIn(revision, situation);
  const { offering, tier } = proposal;
  const words = { offering: title(offering.offering.title), tier: title(tier.tier.title) };
  const name = { kind: proposal.kind, offering: offering.offering.id };
  if (proposal.kind === 'offering')
    return {
      ...name,
      id: offering.offering.id,
      tier: tier.tier.id,
      text: fill(title(phrases['choose-offering']), words),
    };
  const option = optionTitle(proposal.option, revision, title);
  if (proposal.kind === 'option')
    return { ...name, id: proposal.option, text: fill(title(phrases['buy-option']), { ...words, ...option }) };
  if (proposal.option === undefined)
    return { ...name, id: tier.tier.id, text: fill(title(phrases['choose-tier']), words) };
  const text = fill(title(phrases['choose-tier-with-option']), { ...words, ...option });
  return { ...name, id: tier.tier.id, options: [proposal.option], text };
}

function optionTitle(
  option: string | undefined,
  { features }: CompiledRevision,
  title: (texts: Texts) => string,
): { readonly option: string } {
  const feature = option === undefined ? undefined : features.get(option);
  return { option: feature ? title(feature.feature.title) : (option ?? '') };
}

function waitingFor(judgement: Judgement, situation: Situation): readonly Alternative[] {
  const until = endOfDenial(judgement, situation.at);
  if (until === undefined) return [];
  const { revision } = judgement.examination.candidate;
  const { timeZone } = revision.catalog;
  const date = instantText(timeZone, until, situation.language ?? revision.language);
  const text = fill(titlesIn(revision, situation)(phrases.wait), { date });
  return [{ kind: 'wait', until: formatInstant(timeZone, until), text }];
}

/** The instant at which a denial for the time of asking ends; undefined for one that waiting does not mend. */
function endOfDenial({ decisive, examination: { candidate } }: Judgement, at: number): number | undefined {
  if (decisive?.code === 'outside-coverage' && candidate.feature.hours)
    return nextOpening(candidate.feature.hours.calendar, at);
  if (decisive?.code === 'not-started' && candidate.kind === 'item' && candidate.item.term.startsAt > at)
    return candidate.item.term.startsAt;
  return undefined;
}
