import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';
import { type Reference, referenceKey } from './reference.ts';

/**
 * References to what the catalog does not declare.
 * @issue `unknown-attribute` `unknown-calendar` `unknown-feature` `unknown-footnote` `unknown-group` `unknown-offering` `unknown-option`
 * `unknown-price` `unknown-severity` `unknown-target` `unknown-tier` `unknown-zone`
 */
export function findUnknown(references: readonly Reference[], declarations: readonly Reference[]): readonly Issue[] {
  const declared = new Set(declarations.map(referenceKey));
  return references.filter((reference) => !declared.has(referenceKey(reference))).map(describeUnknown);
}

function describeUnknown({ kind, id, pointer, within, rule }: Reference): Issue {
  const place = within === undefined ? 'the catalog' : `offering \`${within}\``;
  const by = rule === undefined ? '' : `, but rule \`${rule}\` names it`;
  return blocker(`unknown-${kind}`, pointer, `\`${id}\` is no ${kind} of ${place}${by}`, { id, ...(rule && { rule }) });
}
