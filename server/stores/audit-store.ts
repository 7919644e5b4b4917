import type { Authored } from './authored.ts';
import type { Page, PageRequest } from './page.ts';

/**
 * Where it is kept who did what, when and why, in chains: one for each contract, each catalog, and access.
 *
 * Entries of a chain are counted from 1 without a gap, in the order in which they were appended.
 * Appends at once, of one chain or of several, are all kept.
 * What is read is what was appended, page by page, each entry once.
 * A chain as it was appended is whole.
 * A chain is broken at the first entry of which anything was changed, removed or put between.
 * Erasing takes the contents out of a chain, and leaves it whole.
 * Chains are listed in their order.
 */
export type AuditStore = {
  readonly append: (event: AuditEvent) => Promise<AuditEntry>;
  readonly read: (chain: string, request: PageRequest) => Promise<Page<AuditEntry>>;
  readonly listChains: () => Promise<readonly string[]>;
  readonly verify: (chain: string) => Promise<ChainVerdict>;
  readonly erase: (chain: string) => Promise<void>;
};

/** Something that was done. */
export type AuditEvent = {
  /** `contract/<id>`, `catalog/<id>` or `access`. */
  readonly chain: string;
  readonly done: Authored;
  /** Such as `publish`, `replace-contract`. */
  readonly action: string;
  /** Why, and what was there before and after; what may have to be erased is here and nowhere else. */
  readonly content: AuditContent;
};

export type AuditContent = { readonly note?: string; readonly before?: unknown; readonly after?: unknown };

/** An event in its place; an erased one has no content, but the digest of it. */
export type AuditEntry = Omit<AuditEvent, 'content'> & {
  readonly number: number;
  readonly content: AuditContent | 'erased';
  /** SHA-256 of the canonical form of the content, in hexadecimal. */
  readonly contentDigest: string;
  /** SHA-256 over the link before and this entry without its content, in hexadecimal. */
  readonly link: string;
};

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly entries: number }
  | { readonly kind: 'broken'; readonly number: number; readonly because: string };
