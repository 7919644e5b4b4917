import { listEntitlements, type Entitlements, type Outcome } from '../../engine/index.ts';
import { bringContract } from './stored-contract.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** What a contract entitles to, for every feature of its catalog. */
export async function answerEntitlements(question: unknown, around: Surroundings): Promise<Outcome<Entitlements>> {
  return listEntitlements(await bringContract(question, around), worldNow(around));
}
