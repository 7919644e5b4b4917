import type { Revision } from '../../engine/index.ts';
import type { PublishedRevision } from './catalog-store.ts';
import type { Authored } from './authored.ts';
import type { Promised } from './digest.ts';
import { sha256 } from './sha256.ts';

/**
 * A published revision without its large members: those are texts by their digests, so that the rules and holidays that
 * many revisions share are kept once.
 */
export type RevisionHead = {
  readonly catalog: string;
  readonly revision: number;
  readonly digest: string;
  readonly published: Authored;
  readonly note: string;
  /** Small members as they are. */
  readonly small: Readonly<Record<string, unknown>>;
  /** Digests of the texts of the large members. */
  readonly large: Readonly<Record<string, string>>;
};

/** Members of a revision, and the texts of the large ones by their digests. */
export type TakenApart = Pick<RevisionHead, 'small' | 'large'> & { readonly texts: ReadonlyMap<string, string> };

const SMALL = new Set(['effectiveFrom', 'appliesTo', 'versions']);

/** Takes a promise apart into small members and texts. */
export function takeApart(promised: Promised): TakenApart {
  const { revision: _number, digest: _digest, ...members } = promised as Promised & Partial<Revision>;
  const large = Object.entries(members).filter(([name]) => !SMALL.has(name));
  const texts = large.map(([name, value]) => ({ name, text: JSON.stringify(value) }));
  const named = texts.map(({ name, text }) => ({ name, text, digest: sha256(text) }));
  return {
    small: Object.fromEntries(Object.entries(members).filter(([name]) => SMALL.has(name))),
    large: Object.fromEntries(named.map(({ name, digest }) => [name, digest])),
    texts: new Map(named.map(({ digest, text }) => [digest, text])),
  };
}

/**
 * Puts revisions together, each once; a large member is read when it is first asked for, and shared by all that have it.
 * @param read what the text of a digest says
 */
export function openAssembly(read: (digest: string) => unknown): (head: RevisionHead) => PublishedRevision {
  const values = new Map<string, unknown>();
  const assembled = new WeakMap<RevisionHead, PublishedRevision>();
  const readOnce = (digest: string): unknown => {
    if (!values.has(digest)) values.set(digest, read(digest));
    return values.get(digest);
  };
  return (head) => {
    const known = assembled.get(head) ?? putTogether(head, readOnce);
    assembled.set(head, known);
    return known;
  };
}

function putTogether(head: RevisionHead, read: (digest: string) => unknown): PublishedRevision {
  const revision = { ...head.small, revision: head.revision, digest: head.digest };
  for (const [name, digest] of Object.entries(head.large))
    Object.defineProperty(revision, name, { enumerable: true, get: () => read(digest) });
  return { revision: revision as unknown as Revision, published: head.published, note: head.note };
}
