import {
  draftOf,
  type DraftContent,
  type Issue,
  type Outcome,
  type Reading,
  type Revision,
  reviewDraft,
} from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { PersonOf } from '../access/persons.ts';
import type { HasRight } from '../access/standing-rights.ts';
import type { Authored } from '../stores/authored.ts';
import type { CatalogStore, Draft } from '../stores/catalog-store.ts';
import { findBadLogo, type LogoTrial } from './find-bad-logo.ts';
import { canonicalDigest } from '../stores/sha256.ts';

/** What the editing of catalogs asks for. */
export type Drafting = {
  readonly catalogs: CatalogStore;
  readonly personOf: PersonOf;
  readonly hasRight: HasRight;
  /** What drafts are read with: the product's rules and holidays. */
  readonly reading: Reading;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly tryLogo: LogoTrial;
};

/** The draft of a catalog as it stands: the one that was saved, else what editing begins with, its newest revision. */
export type StandingDraft = {
  readonly id: string;
  readonly content: DraftContent;
  /** SHA-256 of the canonical form of the content, in hexadecimal. */
  readonly digest: string;
  /** Left out where nobody has saved one. */
  readonly saved?: Authored;
  /** Who has approved exactly this content. */
  readonly approvals: readonly Authored[];
};

/** A draft with everything that its review has found. */
export type ReviewedDraft = StandingDraft & { readonly review: readonly Issue[] };

/** The draft as it stands; undefined where there is no such catalog. */
export async function findStandingDraft(
  id: string,
  { catalogs }: Pick<Drafting, 'catalogs'>,
): Promise<StandingDraft | undefined> {
  const draft = await catalogs.findDraft(id);
  if (draft) return standing(draft);
  const newest = catalogs.listRevisions(id).at(-1);
  return newest && beginningWith(newest);
}

/** The content that had a digest: of a version of the draft, or of a revision as it would be edited. */
export async function findBase(id: string, digest: string, { catalogs }: Drafting): Promise<DraftContent | undefined> {
  const version = await catalogs.findDraftVersion(id, digest);
  if (version) return standing(version).content;
  return catalogs
    .listRevisions(id)
    .map(beginningWith)
    .find((beginning) => beginning.digest === digest)?.content;
}

/** The draft as it stands, with its review. @issue unknown-catalog */
export async function reviewStandingDraft(id: string, drafting: Drafting): Promise<Outcome<ReviewedDraft>> {
  const draft = await findStandingDraft(id, drafting);
  return draft ? { ok: true, value: await reviewed(draft, drafting) } : { ok: false, issues: [unknownCatalog(id)] };
}

export function unknownCatalog(id: string): Issue {
  return issueOf('unknown-catalog', `there is no catalog \`${id}\``);
}

export async function reviewed(draft: StandingDraft, { reading, tryLogo }: Drafting): Promise<ReviewedDraft> {
  const review = reviewDraft(draft.content, reading);
  return { ...draft, review: [...review, ...(await findBadLogo(draft.content, tryLogo))] };
}

/** A draft as the store keeps it: nothing is saved that has not a draft's members. */
export function standing({ approvals, content, digest, id, saved }: Draft): StandingDraft {
  return { id, content: content as DraftContent, digest, saved, approvals };
}

function beginningWith(revision: Revision): StandingDraft {
  const content = draftOf(revision);
  return { id: revision.catalog.id, content, digest: canonicalDigest(content), approvals: [] };
}
