import { type CompiledRevision, type Issue, type Outcome } from '../../engine/index.ts';
import { findDraftWorld } from './check-draft.ts';
import { findRevision } from './find-revision.ts';
import type { Drafting } from './standing-draft.ts';
import type { Surroundings } from './surroundings.ts';

/** Which revision a document shows: one by number, the draft as it stands, else the one in force, or the first where none is yet. */
export type ShownQuery = {
  readonly catalog: string;
  readonly revision?: string | undefined;
  /** `true` or `false`. */
  readonly draft?: string | undefined;
  readonly language?: string | undefined;
};

/** A revision with all that it promises, and whether anybody has published it. */
export type ShownRevision = { readonly revision: CompiledRevision; readonly isDraft: boolean };

/**
 * The revision that a document shows.
 * @issue unknown-catalog no-revision unknown-language draft-unsound, and bad-shape for a draft that is neither `true` nor `false`
 */
export async function findShownRevision(
  query: ShownQuery,
  around: Surroundings,
  drafting: Drafting,
): Promise<Outcome<ShownRevision>> {
  const { catalog, draft = 'false', language, revision } = query;
  if (draft !== 'true' && draft !== 'false') return refuse('bad-shape', '/draft', '`draft` is `true` or `false`');
  if (draft === 'true' && revision !== undefined)
    return refuse('bad-shape', '/draft', 'either `revision` or `draft` says what is shown');
  const found = draft === 'true' ? await findDraft(catalog, drafting) : findPublished(catalog, revision, around);
  if (!found.ok || language === undefined || found.value.revision.catalog.languages.includes(language)) return found;
  return refuse('unknown-language', '', `\`${catalog}\` is not written in \`${language}\``);
}

function findPublished(catalog: string, revision: string | undefined, around: Surroundings): Outcome<ShownRevision> {
  const found = findRevision(catalog, revision === undefined ? {} : { revision }, around);
  if (!found.ok) return found;
  const compiled = around.history(catalog)?.numbered(found.value.revision);
  if (!compiled) throw new RangeError(`revision ${found.value.revision} of \`${catalog}\` was found and is gone`);
  return { ok: true, value: { revision: compiled, isDraft: false } };
}

/** A sheet shows what is promised, whatever happens to hold on the day on which it is printed. */
const NO_FACTS = [] as const;

async function findDraft(catalog: string, drafting: Drafting): Promise<Outcome<ShownRevision>> {
  const world = await findDraftWorld(catalog, drafting, NO_FACTS);
  if (!world.ok) return world;
  const revision = world.value.catalog(catalog)?.inForce(world.value.now);
  if (!revision) throw new RangeError(`the draft of \`${catalog}\` has no world`);
  return { ok: true, value: { revision, isDraft: true } };
}

function refuse(
  code: 'bad-shape' | 'unknown-language',
  pointer: string,
  detail: string,
): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [{ code, level: 'error', pointer, detail }] };
}
