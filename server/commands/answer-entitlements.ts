import { listEntitlements, type Entitlements, type Outcome } from '../../engine/index.ts';
import { resolveContract } from './stored-contract.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** What a contract entitles to, for every feature of its catalog. */
export async function answerEntitlements(question: unknown, around: Surroundings): Promise<Outcome<Entitlements>> {
  const resolved = await resolveContract(question, around.contracts);
  if (resolved.kind === 'unknown') return { ok: false, issues: [resolved.issue] };
  return listEntitlements(resolved.body, worldNow(around));
}
