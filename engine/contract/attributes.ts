import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Attribute } from '../generated/types.ts';
import { problem, type Issue } from '../issue.ts';

/** Every attribute of a contract that its catalog does not name, or whose value it does not allow. */
export function checkAttributes(
  attributes: Readonly<Record<string, string | number>>,
  revisions: readonly CompiledRevision[],
  place: Pointer,
): readonly Issue[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const known = revisions.flatMap((revision) => revision.attributes.get(name) ?? []);
    return known.length === 0 && revisions.length === 0 ? [] : checkAttribute(name, value, known, below(place, name));
  });
}

function checkAttribute(
  name: string,
  value: string | number,
  known: readonly Attribute[],
  place: Pointer,
): readonly Issue[] {
  if (known.length === 0) return [problem('unknown-attribute', place, `the catalog has no attribute \`${name}\``)];
  if (typeof value === 'number' && !(value >= 0 && Number.isFinite(value)))
    return [problem('bad-amount', place, `\`${name}\` must not be negative and must be finite`)];
  if (known.some((attribute) => allows(attribute, value))) return [];
  return [problem('unknown-attribute', place, `\`${value}\` is no value of attribute \`${name}\``)];
}

function allows({ kind, choices }: Attribute, value: string | number): boolean {
  if (kind === 'number') return typeof value === 'number';
  if (kind === 'text') return typeof value === 'string';
  return (choices ?? []).some(({ id }) => id === value);
}
