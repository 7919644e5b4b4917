import { listEntitlements, type Entitlements, type Outcome } from '../../engine/index.ts';
import { worldAsKnown } from './known-world.ts';
import { bringContract, momentOf } from './stored-contract.ts';
import type { Surroundings } from './surroundings.ts';

/** What a contract entitles to, for every feature of its catalog; as it was known at an instant when the question names one. */
export async function answerEntitlements(question: unknown, around: Surroundings): Promise<Outcome<Entitlements>> {
  const { knownAt } = momentOf(question, around.now());
  return listEntitlements(await bringContract(question, around), worldAsKnown(around, knownAt));
}
