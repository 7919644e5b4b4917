import { readReversal, type Outcome } from '../../engine/index.ts';
import { bodyDigest } from './body-digest.ts';
import type { UsageReport } from './debit-usage.ts';
import { findContract } from './find-contract.ts';
import { usageDocument, type UsageDocument } from './usage-document.ts';
import { authorOf, refused, type Writer } from './writer.ts';

/**
 * Takes an entry of usage back, once.
 * @param reverses key of the entry
 * @issue bad-shape unknown-contract unknown-usage already-reversed idempotency-conflict
 */
export async function reverseUsage(
  { contract, key, body }: UsageReport,
  reverses: string,
  writer: Writer,
): Promise<Outcome<{ readonly entry: UsageDocument }>> {
  const reversal = readReversal(body);
  if (!reversal.ok) return reversal;
  const found = await findContract(contract, writer.stores.contracts);
  if (!found.ok) return found;
  const recorded = authorOf(writer);
  const { note } = reversal.value;
  const digest = bodyDigest('reverse', [reverses, body]);
  const reversing = await writer.stores.usage.reverse({ contract, key, bodyDigest: digest, recorded, reverses, note });
  if (!('entry' in reversing)) return refuseReversal(reversing.kind, key, reverses);
  return { ok: true, value: { entry: usageDocument(reversing.entry) } };
}

function refuseReversal(kind: 'conflict' | 'unknown' | 'irreversible', key: string, reverses: string) {
  switch (kind) {
    case 'unknown':
      return refused('unknown-usage', `there is no entry \`${reverses}\``);
    case 'irreversible':
      return refused('already-reversed', `\`${reverses}\` cannot be taken back`);
    case 'conflict':
      return refused('idempotency-conflict', `\`${key}\` was used for something else`);
  }
}
