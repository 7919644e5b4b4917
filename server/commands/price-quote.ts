import { answerQuote, type Outcome, type Quote } from '../../engine/index.ts';
import { bringContract } from './stored-contract.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** What items and work cost, line by line; for a stored contract as was agreed with its customer. */
export async function priceQuote(request: unknown, around: Surroundings): Promise<Outcome<Quote>> {
  return answerQuote(await bringContract(request, around), worldNow(around));
}
