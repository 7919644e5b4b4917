import { engineVersion, isOwnRuleSet, type RevisionVersions } from '../../engine/index.ts';
import type { Promised } from '../stores/digest.ts';
import { canonicalDigest } from '../stores/sha256.ts';

/** A promise with the versions of format, common rules and engine that have read it. */
export function withVersions(promised: Promised): Promised & { readonly versions: RevisionVersions } {
  const { catalog, ruleSets } = promised;
  const commonRules = ruleSets.filter(({ id }) => !isOwnRuleSet(id, catalog.id));
  const digests = commonRules.map((set) => [set.id, digestOnce(set)]);
  return {
    ...promised,
    versions: { format: catalog.format, commonRules: canonicalDigest(digests), engine: engineVersion },
  };
}

const known = new WeakMap<object, string>();

// A thousand catalogs that are taken up at a start share their common rules.
function digestOnce(ruleSet: object): string {
  const digest = known.get(ruleSet) ?? canonicalDigest(ruleSet);
  known.set(ruleSet, digest);
  return digest;
}
