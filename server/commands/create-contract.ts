import { randomUUID } from 'node:crypto';
import { concludeContract, type Outcome } from '../../engine/index.ts';
import type { StoredContract } from '../stores/contract-store.ts';
import { worldNow } from './surroundings.ts';
import { authorOf, refused, type Writer } from './writer.ts';

/**
 * Keeps a contract that may be concluded, under its own id or one that is made.
 * @issue id-taken and those of concludeContract
 */
export async function createContract(body: unknown, writer: Writer): Promise<Outcome<StoredContract>> {
  const concluded = concludeContract(body, worldNow(writer.around));
  if (!concluded.ok) return concluded;
  const { id = randomUUID(), cancelledTo, contract, note } = concluded.value;
  const content = { contract, ...(cancelledTo !== undefined && { cancelledTo }) };
  const deed = { ...authorOf(writer), content: { ...(note !== undefined && { note }), after: contract } };
  const creation = await writer.stores.contracts.create(id, content, deed);
  if (creation.kind === 'taken') return refused('id-taken', `there is or was a contract \`${id}\``, '/id');
  return { ok: true, value: creation.contract };
}
