import { answerQuote, type Outcome, type Quote } from '../../engine/index.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** What items and work cost, line by line. */
export function priceQuote(request: unknown, around: Surroundings): Outcome<Quote> {
  return answerQuote(request, worldNow(around));
}
