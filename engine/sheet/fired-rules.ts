import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { answerQuestion } from '../decision/ask.ts';
import type { World } from '../decision/world.ts';
import { rowFeatures } from './rows.ts';
import { sheetQuestion } from './tier-question.ts';

/** A cell, and the rules that fired when the sheet asked about it, the decisive one first. */
export type FiredRules = {
  readonly offering: string;
  readonly tier: string;
  readonly feature: string;
  /** Ids such as `hours/outside-coverage`. */
  readonly rules: readonly string[];
};

/** The rules that fire for each cell of every sheet: what the sheet's own questions are answered by. */
export function listFiredRules(revision: CompiledRevision, world: World): readonly FiredRules[] {
  return [...revision.offerings.values()].flatMap((offering) => {
    const features = rowFeatures(offering, revision);
    const tiers = [...offering.tiers.keys()];
    return tiers.flatMap((tier) =>
      features.map((feature) => {
        const answer = answerQuestion(sheetQuestion({ revision, offering, tier }, feature, 'en'), world);
        const reasons = answer.ok ? answer.value.reasons : [];
        return { offering: offering.offering.id, tier, feature, rules: reasons.flatMap(({ rule }) => rule ?? []) };
      }),
    );
  });
}
