import type { World } from '../decision/world.ts';
import { say } from '../text.ts';
import type { BreakEvenPoint, Configuration, Recommendations } from '../generated/types.ts';
import { validateRecommendationRequest } from '../generated/validators.js';
import { success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { writeCents } from './amount.ts';
import { referenceOf, revisionAsked, type Asked } from './asked.ts';
import { choicesFor, type ChoiceField } from './choice-field.ts';
import { missingIn, yearOf, type Choice } from './choice.ts';
import type { KnownNeeds } from './needs.ts';
import { pricingOf, type Pricing } from './pricing.ts';

/** A choice at a number of hours. */
type Offer = {
  readonly choice: Choice;
  /** Cents of the first year; null where a part of them is on request. */
  readonly net: bigint | null;
  readonly missing: readonly string[];
};

/** Break-even points are looked for up to so many hours a year. */
export const MOST_HOURS = 400;

/**
 * Which tier with which options meets the needs, and what its first year costs with its hours. What meets the needs comes first, then what
 * has a price before what is on request, the cheaper before the dearer; of equals the one that gives more.
 * LAW: the first is what an exhaustive search finds (test/laws/money-recommendation.test.ts).
 * @issue bad-shape bad-instant unknown-catalog no-revision missing-driver and those of readNeeds
 * @example { catalog: 'groupios', offering: 'support-model', needs: { features: ['support-hours'], hours: 8 } } → m, 895.00
 */
export function recommend(body: unknown, world: World): Outcome<Recommendations> {
  const request = readShape(validateRecommendationRequest, body);
  if (!request.ok) return request;
  const asked = revisionAsked(request.value, world);
  if (!asked.ok) return asked;
  const pricing = pricingOf(asked.value.revision, request.value.lang);
  const field = choicesFor(request.value, asked.value.revision, pricing);
  return field.ok ? success(rankTiers(field.value, asked.value, pricing)) : field;
}

function rankTiers({ choices, complete, needs }: ChoiceField, asked: Asked, pricing: Pricing): Recommendations {
  return {
    configurations: offersAt(choices, needs, needs.hours, pricing)
      .sort(compareOffers)
      .map((offer) => configurationOf(offer, asked, pricing)),
    breakEven: breakEvenPoints(choices, needs, pricing),
    complete,
    ...referenceOf(asked),
  };
}

function offersAt(choices: readonly Choice[], needs: KnownNeeds, hours: number, pricing: Pricing): Offer[] {
  return choices.map((choice) => ({
    choice,
    net: yearOf(choice, hours, pricing),
    missing: missingIn(choice, needs, hours),
  }));
}

/** The order of two offers; equals stay as the catalog has them. */
function compareOffers(a: Offer, b: Offer): number {
  return (
    Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
    Number(a.net === null) - Number(b.net === null) ||
    (a.net === null || b.net === null ? 0 : Number(a.net - b.net)) ||
    b.choice.adds.length - a.choice.adds.length
  );
}

function configurationOf({ choice, net, missing }: Offer, asked: Asked, pricing: Pricing): Configuration {
  const { tier, options, adds } = choice;
  return {
    tier: tier.tier.id,
    title: say(tier.tier.title, pricing.language, pricing.fallback),
    options,
    net: net === null ? null : writeCents(net),
    currency: asked.revision.catalog.currency,
    adds,
    missing,
  };
}

/** Where, from 0 to 400 begun hours a year, another priced choice that meets the needs becomes the cheapest. */
function breakEvenPoints(choices: readonly Choice[], needs: KnownNeeds, pricing: Pricing): readonly BreakEvenPoint[] {
  if (needs.metered === undefined) return [];
  const points: BreakEvenPoint[] = [];
  let cheapest: string | undefined;
  for (let hours = 0; hours <= MOST_HOURS; hours += 1) {
    const [best] = offersAt(choices, needs, hours, pricing).sort(compareOffers);
    if (!best || best.net === null || best.missing.length > 0) continue;
    const to = best.choice.tier.tier.id;
    if (cheapest !== undefined && to !== cheapest)
      points.push({ hours, from: cheapest, to, net: writeCents(best.net) });
    cheapest = to;
  }
  return points;
}
