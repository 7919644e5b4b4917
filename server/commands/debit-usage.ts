import { readDebit, type DebitTerms, type Outcome } from '../../engine/index.ts';
import type { StoredContract } from '../stores/contract-store.ts';
import type { Debit, UsageRecord } from '../stores/usage-store.ts';
import { bodyDigest } from './body-digest.ts';
import { findContract } from './find-contract.ts';
import { worldNow } from './surroundings.ts';
import { allowanceDocument, usageDocument, type AllowanceDocument, type UsageDocument } from './usage-document.ts';
import { authorOf, refused, type Writer } from './writer.ts';

/** A use that is reported: of which contract, under which key. */
export type UsageReport = { readonly contract: string; readonly key: string; readonly body: unknown };

export type UsageReceipt = { readonly entry: UsageDocument; readonly allowance: AllowanceDocument };

/** A contract that is amended again and again while its usage is debited is read so many times. */
const MOST_ATTEMPTS = 5;

/**
 * Debits a use once, however often it is reported, and tells the allowance after it.
 * @issue unknown-contract allowance-exhausted idempotency-conflict outdated and those of readDebit
 */
export async function debitUsage(report: UsageReport, writer: Writer, attempt = 1): Promise<Outcome<UsageReceipt>> {
  const found = await findContract(report.contract, writer.stores.contracts);
  if (!found.ok) return found;
  const terms = readDebit(report.body, found.value.contract, worldNow(writer.around));
  if (!terms.ok) return terms;
  const debiting = await writer.stores.usage.debit(debitOf(report, terms.value, found.value, writer));
  switch (debiting.kind) {
    case 'debited':
    case 'repeated':
      return { ok: true, value: receiptOf(debiting.entry, terms.value) };
    case 'exhausted':
      return refused('allowance-exhausted', exhaustedText(terms.value, debiting.totalMinutes), '/minutes');
    case 'conflict':
      return refused('idempotency-conflict', `\`${report.key}\` was used for something else`);
    case 'unknown':
      return refused('unknown-contract', `there is no contract \`${report.contract}\` any more`);
    case 'outdated':
      if (attempt < MOST_ATTEMPTS) return debitUsage(report, writer, attempt + 1);
      return refused('outdated', 'the contract is being changed');
  }
}

function debitOf({ key, body }: UsageReport, terms: DebitTerms, stored: StoredContract, writer: Writer): Debit {
  const { use, at, item, period, meteredMinutes, grantedMinutes, allowsOverage } = terms;
  const { startsAt, endsAt } = period;
  return {
    contract: stored.id,
    contractVersion: stored.version,
    key,
    bodyDigest: bodyDigest('debit', body),
    recorded: authorOf(writer),
    item,
    feature: use.feature,
    period: endsAt === undefined ? { startsAt } : { startsAt, endsAt },
    at,
    minutes: use.minutes,
    meteredMinutes,
    ...(use.case !== undefined && { case: use.case }),
    grantedMinutes,
    allowsOverage,
  };
}

function receiptOf(entry: UsageRecord, { grantedMinutes, period }: DebitTerms): UsageReceipt {
  return { entry: usageDocument(entry), allowance: allowanceDocument(grantedMinutes, entry.totalMinutes, period) };
}

function exhaustedText({ grantedMinutes, meteredMinutes }: DebitTerms, used: number): string {
  return `${meteredMinutes} minutes are more than is left: ${used} of ${grantedMinutes} are used`;
}
