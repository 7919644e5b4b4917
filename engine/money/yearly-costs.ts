import type { World } from '../decision/world.ts';
import type { Text } from '../generated/types.ts';
import { validateRecommendationRequest } from '../generated/validators.js';
import { success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { writeCents } from './amount.ts';
import { revisionAsked } from './asked.ts';
import { choicesFor, type ChoiceField } from './choice-field.ts';
import { missingIn, yearOf } from './choice.ts';
import { pricingOf, type Pricing } from './pricing.ts';

/** What the first year of a tier with its options costs, hour by hour. */
export type YearlyCost = {
  readonly tier: string;
  readonly title: Text;
  readonly options: readonly string[];
  /** One amount for each number of hours asked for; null where a part is on request or so many hours are not to be had. */
  readonly nets: readonly (string | null)[];
};

/**
 * What a year of each tier costs over its hours, in the order of the catalog: the lines that cross at the break-even points of `recommend`
 * for the same request. None where the offering counts no hours.
 * @param hours numbers of hours a year, each 0 or more
 * @issue those of recommend
 */
export function yearlyCosts(body: unknown, hours: readonly number[], world: World): Outcome<readonly YearlyCost[]> {
  const request = readShape(validateRecommendationRequest, body);
  if (!request.ok) return request;
  const asked = revisionAsked(request.value, world);
  if (!asked.ok) return asked;
  const pricing = pricingOf(asked.value.revision, request.value.lang);
  const field = choicesFor(request.value, asked.value.revision, pricing);
  return field.ok ? success(costsOf(field.value, hours, pricing)) : field;
}

function costsOf({ choices, needs }: ChoiceField, hours: readonly number[], pricing: Pricing): readonly YearlyCost[] {
  if (needs.metered === undefined) return [];
  const metered = needs.metered;
  return choices.map((choice) => ({
    tier: choice.tier.tier.id,
    title: choice.tier.tier.title,
    options: choice.options,
    nets: hours.map((amount) => {
      const cents = missingIn(choice, needs, amount).includes(metered) ? null : yearOf(choice, amount, pricing);
      return cents === null ? null : writeCents(cents);
    }),
  }));
}
