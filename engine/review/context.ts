import type { Catalog, ContextKey } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import type { ContextNeed } from './context-needs.ts';
import { blocker } from './finding.ts';

/** Places that hang on a member of the context that their feature does not read, so that it stays unknown. @issue `undeclared-context` */
export function findUndeclaredContext({ features }: Catalog, needs: readonly ContextNeed[]): readonly Issue[] {
  const reads = new Map(features.map(({ id, reads: keys }) => [id, new Set(keys)]));
  return needs.flatMap(({ key, features: named, pointer }) =>
    named
      ? named
          .filter((id) => reads.has(id) && !reads.get(id)?.has(key))
          .map((id) => undeclared(key, pointer, `\`${id}\``))
      : [...reads.values()].some((keys) => keys.has(key))
        ? []
        : [undeclared(key, pointer, 'any feature')],
  );
}

function undeclared(key: ContextKey, pointer: string, reader: string): Issue {
  return blocker('undeclared-context', pointer, `\`${key}\` is not among what ${reader} reads`, { key });
}
