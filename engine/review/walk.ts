import { below, type Pointer } from '../catalog/place.ts';

/** A value inside a document and where it stands. */
export type Node = { readonly pointer: Pointer; readonly value: unknown; readonly depth: number };

/** Every value of a JSON document, parents before children; no deeper than the bound (the root is 0). */
export function* walk(document: unknown, deepest: number): Generator<Node> {
  const waiting: Node[] = [{ pointer: '', value: document, depth: 0 }];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (node.depth < deepest) for (const child of childrenOf(node)) waiting.push(child);
  }
}

function childrenOf({ pointer, value, depth }: Node): readonly Node[] {
  if (!isObject(value)) return [];
  return Object.entries(value).map(([step, child]) => ({
    pointer: below(pointer, step),
    value: child,
    depth: depth + 1,
  }));
}

/** Whether a JSON value has members or entries. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What stands at a pointer; nothing where it leads nowhere. @source RFC 6901 */
export function valueAt(document: unknown, pointer: Pointer): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    document,
  );
}

function stepsOf(pointer: Pointer): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
