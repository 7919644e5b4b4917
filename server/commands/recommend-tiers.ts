import { recommend, type Outcome, type Recommendations } from '../../engine/index.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** Which tier with which options meets given needs, the best first. */
export function recommendTiers(request: unknown, around: Surroundings): Outcome<Recommendations> {
  return recommend(request, worldNow(around));
}
