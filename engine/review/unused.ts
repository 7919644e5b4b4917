import type { Catalog } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { warning } from './finding.ts';
import { type Reference, type ReferredKind, referenceKey } from './reference.ts';

/** What makes no sense unless something refers to it. Offerings, tiers and options are bought; attributes may just inform. */
const servants = ['calendar', 'footnote', 'group', 'price', 'severity', 'target', 'zone'] as const;
type Servant = (typeof servants)[number];

/**
 * What the catalog declares and nothing refers to; features that no tier promises.
 * @issue `unused-calendar` `unused-feature` `unused-footnote` `unused-group` `unused-price` `unused-severity` `unused-target` `unused-zone`
 */
export function findUnused(
  catalog: Catalog,
  references: readonly Reference[],
  declarations: readonly Reference[],
): readonly Issue[] {
  const used = new Set(references.map(referenceKey));
  const promised = promisedFeatures(catalog);
  return declarations.flatMap((declaration) => {
    const { kind, id, pointer } = declaration;
    if (kind === 'feature' && !promised.has(id))
      return [warning('unused-feature', pointer, `no tier says anything of \`${id}\``, { id })];
    if (!isServant(kind) || used.has(referenceKey(declaration)) || isRest(catalog, declaration)) return [];
    return [warning(`unused-${kind}`, pointer, `nothing refers to \`${id}\``, { id })];
  });
}

function isServant(kind: ReferredKind): kind is Servant {
  return servants.some((servant) => servant === kind);
}

function promisedFeatures({ offerings }: Catalog): ReadonlySet<string> {
  return new Set(offerings.flatMap(({ tiers }) => tiers.flatMap(({ cells = {} }) => Object.keys(cells))));
}

/** Zones divide the world: once one of them is used, the others are what lies outside. */
function isRest({ features }: Catalog, { kind }: Reference): boolean {
  return kind === 'zone' && features.some(({ travel }) => travel !== undefined);
}
