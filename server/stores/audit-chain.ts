import type { Page, PageRequest } from './page.ts';
import type { AuditEntry, AuditEvent, ChainVerdict } from './audit-store.ts';
import { canonicalDigest, sha256 } from './sha256.ts';

/** What an event contributes to its chain: a digest of the content, and a seal over everything else. */
export type Sealed = { readonly contentDigest: string; readonly seal: string };

/** Seals an event; the content goes in by its digest, so that it can be erased. */
export function sealEvent({ chain, done, action, content }: AuditEvent): Sealed {
  const contentDigest = canonicalDigest(content);
  return { contentDigest, seal: sealOf({ chain, done, action, contentDigest }) };
}

/** The link of an entry: SHA-256 of the link before, nothing for the first, and the seal. */
export function linkOf(before: string, seal: string): string {
  return sha256(before + seal);
}

/** Whether a chain is whole, read page by page. */
export async function verifyPages(read: (request: PageRequest) => Promise<Page<AuditEntry>>): Promise<ChainVerdict> {
  let verdict: Walk = { kind: 'whole', entries: 0, link: '' };
  let next: string | undefined = '0';
  while (next !== undefined && verdict.kind === 'whole') {
    const page: Page<AuditEntry> = await read({ cursor: next, limit: PAGE });
    verdict = walkEntries(verdict, page.entries);
    next = page.next;
  }
  return verdict.kind === 'whole' ? { kind: 'whole', entries: verdict.entries } : verdict;
}

const PAGE = 500;

/** How far a chain has been found whole, with its last link; or where it is broken. */
type Walk =
  | { readonly kind: 'whole'; readonly entries: number; readonly link: string }
  | Extract<ChainVerdict, { readonly kind: 'broken' }>;

function walkEntries(walk: Walk, entries: readonly AuditEntry[]): Walk {
  return entries.reduce((soFar, entry) => (soFar.kind === 'whole' ? walkEntry(soFar, entry) : soFar), walk);
}

function walkEntry({ entries, link: before }: Extract<Walk, { kind: 'whole' }>, entry: AuditEntry): Walk {
  const number = entries + 1;
  const broken = (because: string): Walk => ({ kind: 'broken', number, because });
  if (entry.number !== number) return broken(`entry ${number} is missing`);
  if (entry.content !== 'erased' && canonicalDigest(entry.content) !== entry.contentDigest)
    return broken(`the content of entry ${number} is not what was appended`);
  const link = linkOf(before, sealOf(entry));
  return link === entry.link
    ? { kind: 'whole', entries: number, link }
    : broken(`entry ${number} does not follow what was appended before`);
}

function sealOf({
  chain,
  done,
  action,
  contentDigest,
}: Omit<AuditEvent, 'content'> & { contentDigest: string }): string {
  return canonicalDigest({ chain, by: done.by, at: done.at, action, contentDigest });
}
