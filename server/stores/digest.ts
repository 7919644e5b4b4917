import type { Revision } from '../../engine/index.ts';
import { canonicalText, sha256 } from './sha256.ts';

/** What a digest is taken of: everything that a revision promises, but not its number. */
export type Promised = Omit<Revision, 'revision' | 'digest'>;

/**
 * The digest of what a revision promises: equal promises have equal digests, whichever version of the product has read them.
 * LAW: docs/decisions/0004-versions-stay-out-of-the-digest.md says why (test/server/publish.test.ts).
 */
export function digestOf({ catalog, effectiveFrom, appliesTo, ruleSets, holidays, scenarios }: Promised): string {
  const members = Object.entries({
    appliesTo: canonicalText(appliesTo),
    catalog: canonicalText(catalog),
    effectiveFrom: canonicalText(effectiveFrom),
    holidays: sharedList(holidays),
    ruleSets: sharedList(ruleSets),
    ...(scenarios !== undefined && { scenarios: canonicalText(scenarios) }),
  });
  return sha256(`{${members.map(([name, text]) => `"${name}":${text}`).join()}}`);
}

const known = new WeakMap<object, string>();

/** The canonical form of a list whose parts many revisions share, such as a thousand that are taken up at a start. */
function sharedList(parts: readonly object[]): string {
  return `[${parts.map(textOnce).join()}]`;
}

function textOnce(part: object): string {
  const text = known.get(part) ?? canonicalText(part);
  known.set(part, text);
  return text;
}
