import { answerTimeline, type Outcome, type Timeline } from '../../engine/index.ts';
import { bringContract } from './stored-contract.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** Which days matter in the course of a contract, inline or stored. */
export async function tellTimeline(request: unknown, around: Surroundings): Promise<Outcome<Timeline>> {
  return answerTimeline(await bringContract(request, around.contracts), worldNow(around));
}
