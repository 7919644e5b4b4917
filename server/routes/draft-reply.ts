import type { NameOf } from '../access/persons.ts';
import type { Discarding } from '../commands/discard-draft.ts';
import type { Conflict } from '../commands/draft-conflict.ts';
import type { DraftSummary } from '../commands/list-drafts.ts';
import type { DraftSaving } from '../commands/save-draft.ts';
import {
  findStandingDraft,
  type Drafting,
  type ReviewedDraft,
  type StandingDraft,
} from '../commands/standing-draft.ts';
import { json, problem, type Reply } from '../http/reply.ts';
import type { Ask } from '../http/route.ts';
import { issueOf } from '../problems.ts';
import type { Issue, Outcome } from '../../engine/index.ts';
import { authorship } from './authorship.ts';
import type { RouteNeeds } from './route-needs.ts';

/** What the editing of catalogs asks for, within the caller's reach. */
export function draftingOf({ around, hasRight, pdf, personOf, reading, stores }: RouteNeeds): Drafting {
  return {
    catalogs: stores.catalogs,
    hasRight,
    now: around.now,
    personOf,
    reading,
    tryLogo: (address) => pdf.checkLogo(address),
  };
}

/**
 * The digest that `If-Match` names; undefined where it names none. A weak tag is no digest of any draft.
 * @example '"a1b2"' → 'a1b2'
 * @source RFC 9110, 13.1.1
 */
export function baseOf(header: Ask['header']): string | undefined {
  const digest = /^"?(.*?)"?$/.exec(header('If-Match')?.trim() ?? '')?.[1];
  return digest === '' ? undefined : digest;
}

/** The same; where `If-Match` is `*`, the digest of the draft as it stands. */
export async function baseAsked({ header, path }: Ask, drafting: Drafting): Promise<string | undefined> {
  const base = baseOf(header);
  return base === '*' ? (await findStandingDraft(path['id'] ?? '', drafting))?.digest : base;
}

/** What came of a save: the draft as it is now, or why it is not. */
export function savingReply(saving: DraftSaving, names: NameOf): Reply {
  if (saving.kind === 'saved') return showDraft(saving.draft, names);
  return saving.kind === 'refused' ? problem(saving.issues) : staleReply(saving.conflict, names);
}

/** What came of beginning a catalog: its draft and where that is, or why there is none. */
export function creationReply(saving: DraftSaving, names: NameOf): Reply {
  const reply = savingReply(saving, names);
  if (reply.kind !== 'json' || saving.kind !== 'saved') return reply;
  const location = `/v1/catalogs/${encodeURIComponent(saving.draft.id)}/draft`;
  return { ...reply, status: 201, headers: { ...reply.headers, Location: location } };
}

/** What came of dropping a draft: which one it was, or why it stays. */
export function discardReply(discarding: Discarding, names: NameOf): Reply {
  if (discarding.kind === 'discarded') return json(discarding.discarded);
  return discarding.kind === 'refused' ? problem(discarding.issues) : staleReply(discarding.conflict, names);
}

function staleReply({ base, theirs, yours }: Conflict, names: NameOf): Reply {
  const conflict = { base, theirs: theirs && versionDocument(theirs, names), yours };
  return problem([issueOf('stale-base', 'somebody has changed the draft since')], {}, { conflict });
}

/** The drafts of all catalogs at a glance. */
export function listReply(drafts: readonly DraftSummary[], names: NameOf): Reply {
  const written = drafts.map(({ approvals, saved, ...draft }) => ({
    ...draft,
    saved: authorship(saved, names),
    approvals: approvals.map((approval) => authorship(approval, names)),
  }));
  return json({ drafts: written });
}

/** A draft with its review, and its digest as tag. */
export function draftReply(draft: Outcome<ReviewedDraft>, names: NameOf): Reply {
  return draft.ok ? showDraft(draft.value, names) : problem(draft.issues);
}

function showDraft(draft: ReviewedDraft, names: NameOf): Reply {
  const { review } = draft;
  const findings = review.length > MOST_FINDINGS ? { review: firstFindings(review), total: review.length } : { review };
  return json({ ...versionDocument(draft, names), ...findings }, { ETag: `"${draft.digest}"` });
}

/** More of them are not told at once; a draft may be wrong in very many places. */
const MOST_FINDINGS = 1_000;

/** The first findings, errors before warnings. */
function firstFindings(review: readonly Issue[]): readonly Issue[] {
  const [errors, warnings] = (['error', 'warning'] as const).map((kind) =>
    review.filter(({ level }) => level === kind),
  );
  return [...(errors ?? []), ...(warnings ?? [])].slice(0, MOST_FINDINGS);
}

function versionDocument({ approvals, content, digest, id, saved }: StandingDraft, names: NameOf) {
  const approved = approvals.map((approval) => authorship(approval, names));
  return { id, digest, ...(saved && { saved: authorship(saved, names) }), approvals: approved, content };
}
