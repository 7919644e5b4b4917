import type { CatalogSettings, Revision } from '../../engine/index.ts';
import type { Authored } from './authored.ts';
import type { Deed } from './deed.ts';
import type { Promised } from './digest.ts';

/**
 * Where catalogs are kept: what is published, and what is being drafted.
 *
 * A catalog is known by its id from its first revision on.
 * Its revisions are counted from 1 without a gap.
 * A revision never changes: what is read is what was published, to the last member, and has the digest of it.
 * Each revision says who published it, when, and with which note.
 * Ids are listed in their order, revisions in the order of their numbers.
 * A publish names the revision that it follows, and is refused as outdated when there is another one by now.
 * Of publishes that follow the same revision at once, exactly one succeeds.
 * What is published is found at once by whoever published it.
 * Watchers are told the id of a catalog after each publish, and no longer after they have left.
 *
 * A catalog has at most one draft, which may come before its first revision.
 * A draft is kept as it was saved, sound or not.
 * A save names the digest of the draft that it replaces, or none where there is none yet.
 * A save that names another digest is refused as outdated, with the draft that is there, and changes nothing.
 * Of saves that replace the same draft at once, exactly one succeeds.
 * The latest twenty versions of a draft are found by their digests.
 * A draft says who has saved it since it was begun, each of them once.
 * An approval names the digest of the draft that is approved, and is refused as outdated when there is another one by now.
 * A draft says who has approved it, each of them once; what is saved after that nobody has approved.
 * A publish that names its draft removes it with all versions, and is refused as outdated when the draft has changed.
 * A discard names the digest of the draft, and is refused as outdated, changing nothing, when there is another one by now.
 * A draft that is discarded is gone with all versions.
 *
 * The settings of a catalog are those that were saved last, and outlive its drafts and revisions.
 *
 * The audit tells of each publish, save, approval, discard and settling in the same step.
 */
export type CatalogStore = PublishedCatalogs & {
  readonly publish: (publication: Publication, deed: Deed) => Promise<Publishing>;
  /** Catalogs that have a draft, in their order. */
  readonly listDrafts: () => Promise<readonly string[]>;
  readonly findDraft: (id: string) => Promise<Draft | undefined>;
  readonly findDraftVersion: (id: string, digest: string) => Promise<Draft | undefined>;
  /** @param replaces digest of the draft that is replaced; undefined where there is none */
  readonly saveDraft: (id: string, content: unknown, deed: Deed, replaces: string | undefined) => Promise<Saving>;
  readonly approveDraft: (id: string, digest: string, deed: Deed) => Promise<Approval>;
  readonly discardDraft: (id: string, digest: string, deed: Deed) => Promise<'discarded' | 'outdated'>;
  /** Those that a catalog has without being asked, where nobody has saved any. */
  readonly findSettings: (id: string) => Promise<KeptSettings>;
  readonly saveSettings: (id: string, settings: KeptSettings, deed: Deed) => Promise<void>;
};

/** How a catalog is looked after, and who has asked that four eyes end while nobody else has. */
export type KeptSettings = CatalogSettings & { readonly endAsked?: Authored };

/** What holds of a catalog for which nobody has settled anything. */
export const unsettled: KeptSettings = { fourEyes: false };

/** What is published, held by the process so that an answer waits for nobody. */
export type PublishedCatalogs = {
  /** Ids of all published catalogs. */
  readonly listIds: () => readonly string[];
  /** All revisions of a catalog, oldest first; none where the id is not known. */
  readonly listRevisions: (id: string) => readonly Revision[];
  /** The published revisions of a catalog with their authors, oldest first. */
  readonly listPublished: (id: string) => readonly PublishedRevision[];
  /** Calls after each publish, of this process or another; the answer ends it. */
  readonly watch: (told: (id: string) => void) => () => void;
};

/** A revision as it was published. */
export type PublishedRevision = { readonly revision: Revision; readonly published: Authored; readonly note: string };

/** What is to be published. */
export type Publication = {
  readonly promised: Promised;
  readonly note: string;
  /** Number of the revision that it follows, 0 for the first. */
  readonly follows: number;
  /** Digest of the draft that becomes the revision; left out, the draft stays. */
  readonly draft?: string;
};

export type Publishing =
  { readonly kind: 'published'; readonly published: PublishedRevision } | { readonly kind: 'outdated' };

/** What is being edited. */
export type Draft = {
  readonly id: string;
  readonly content: unknown;
  /** SHA-256 of the canonical form of the content, in hexadecimal. */
  readonly digest: string;
  readonly saved: Authored;
  /** Ids of everybody who has saved a version of it, in the order of their first. */
  readonly savers: readonly string[];
  /** Who has approved exactly this version. */
  readonly approvals: readonly Authored[];
};

export type Approval = { readonly kind: 'approved'; readonly draft: Draft } | { readonly kind: 'outdated' };

export type Saving =
  { readonly kind: 'saved'; readonly draft: Draft } | { readonly kind: 'outdated'; readonly draft: Draft | undefined };
