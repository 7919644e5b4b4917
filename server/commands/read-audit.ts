import type { AuditContent, AuditEntry, AuditStore, ChainVerdict } from '../stores/audit-store.ts';
import type { PageRequest } from '../stores/page.ts';
import { instantText } from './contract-document.ts';

/** What was done, as the interface shows it. */
export type AuditDocument = {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly action: string;
  readonly content: AuditContent | 'erased';
  readonly contentDigest: string;
  readonly link: string;
};

export type AuditList = { readonly entries: readonly AuditDocument[]; readonly next?: string };

/** What was done in a chain, in order, page by page. */
export async function readAudit(chain: string, request: PageRequest, audit: AuditStore): Promise<AuditList> {
  const { entries, next } = await audit.read(chain, request);
  return { entries: entries.map(auditDocument), ...(next !== undefined && { next }) };
}

/** Each chain, and whether it is whole. */
export async function verifyAudit(
  audit: Pick<AuditStore, 'listChains' | 'verify'>,
): Promise<readonly (ChainVerdict & { readonly chain: string })[]> {
  const verdicts = [];
  for (const chain of await audit.listChains()) verdicts.push({ chain, ...(await audit.verify(chain)) });
  return verdicts;
}

function auditDocument({ number, done, action, content, contentDigest, link }: AuditEntry): AuditDocument {
  return { number, by: done.by, at: instantText(done.at), action, content, contentDigest, link };
}
