import {
  checkBeginning,
  draftOf,
  type DraftContent,
  type Issue,
  type Outcome,
  promiseOf,
  type PublishRequest,
  readPublishRequest,
  readSoundDraft,
} from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { Authored } from '../stores/authored.ts';
import type { Draft, Publication } from '../stores/catalog-store.ts';
import { digestOf, type Promised } from '../stores/digest.ts';
import { noDraft } from './discard-draft.ts';
import { findBadLogo } from './find-bad-logo.ts';
import { checkFourEyes, type Provenance } from './four-eyes.ts';
import { headOf, type RevisionHead } from './list-revisions.ts';
import { withVersions } from './revision-versions.ts';
import { type Drafting, standing, unknownCatalog } from './standing-draft.ts';

/** What is to become the next revision: the draft of that digest, or an older revision's content, which has none. */
type Source = Provenance & { readonly content: DraftContent; readonly digest?: string };

/**
 * Publishes the draft of a catalog, or an older revision's content again, as its next revision, unless anything stands
 * against it: every error of the review, examples of rules and scenarios included, and of the request.
 * @param base digest of the draft that is meant; undefined for whichever is there
 * @issue bad-shape unknown-catalog no-draft no-revision stale-base bad-instant effective-too-soon approval-required outdated-publish and those of reviewDraft
 */
export async function publishDraft(
  id: string,
  body: unknown,
  base: string | undefined,
  caller: string,
  drafting: Drafting,
): Promise<Outcome<RevisionHead>> {
  const request = readPublishRequest(body);
  if (!request.ok) return request;
  const follows = drafting.catalogs.listRevisions(id).length;
  const source = await findSource(id, request.value, drafting);
  if (!source.ok) return source;
  const { digest } = source.value;
  if (base !== undefined && digest !== base)
    return failed(issueOf('stale-base', 'the draft is not the one that was meant'));
  const promised = await readPromise(source.value, request.value, drafting);
  if (!promised.ok) return promised;
  const objections = await checkFourEyes(id, source.value, caller, drafting);
  if (objections.length > 0) return failed(...objections);
  const { note } = request.value;
  const publication = { promised: promised.value, note, follows, ...(digest !== undefined && { draft: digest }) };
  return publish(publication, source.value.approvers, { by: caller, at: drafting.now() }, drafting);
}

/** What the content promises as it is asked to be published, or everything that stands against that. */
async function readPromise(
  { content }: Source,
  request: PublishRequest,
  { now, reading, tryLogo }: Drafting,
): Promise<Outcome<Promised>> {
  const draft = readSoundDraft(content, reading);
  const late = checkBeginning(request.effectiveFrom, content, now());
  if (!draft.ok || late.length > 0) return failed(...late, ...(draft.ok ? [] : draft.issues));
  const badLogo = await findBadLogo(content, tryLogo);
  if (badLogo.length > 0) return failed(...badLogo);
  return { ok: true, value: withVersions(promiseOf(draft.value, reading, request)) };
}

async function publish(
  publication: Publication,
  approvedBy: readonly string[],
  done: Authored,
  { catalogs }: Drafting,
): Promise<Outcome<RevisionHead>> {
  const { follows, note, promised } = publication;
  const revision = { ...promised, revision: follows + 1, digest: digestOf(promised) };
  const head = headOf({ revision, published: done, note });
  const content = { note, after: approvedBy.length > 0 ? { ...head, approvedBy } : head };
  const publishing = await catalogs.publish(publication, { ...done, content });
  if (publishing.kind === 'outdated')
    return failed(issueOf('outdated-publish', 'another revision was published, or the draft was changed, meanwhile'));
  return { ok: true, value: head };
}

async function findSource(id: string, { revision }: PublishRequest, { catalogs }: Drafting): Promise<Outcome<Source>> {
  const published = catalogs.listPublished(id);
  const draft = await catalogs.findDraft(id);
  if (!draft && published.length === 0) return failed(unknownCatalog(id));
  if (revision === undefined) return draft ? { ok: true, value: sourceOf(draft) } : failed(noDraft(id));
  const older = published.find((one) => one.revision.revision === revision);
  if (!older) return failed(issueOf('no-revision', `there is no revision ${revision}`, '/revision'));
  return { ok: true, value: { content: draftOf(older.revision), savers: [older.published.by], approvers: [] } };
}

function sourceOf(draft: Draft): Source {
  const { approvals, digest, savers } = draft;
  return { content: standing(draft).content, digest, savers, approvers: approvals.map(({ by }) => by) };
}

function failed(...issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues };
}
