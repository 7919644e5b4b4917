import { below, type Pointer } from '../catalog/place.ts';

/** A value inside a document and where it stands. */
export type Node = { readonly pointer: Pointer; readonly value: unknown; readonly depth: number };

/** Deeper than any place of the formats; rules nest deepest. */
export const DEEPEST = 32;

/** Longer than any list of a vendor, and still quickly compared entry with entry. */
export const LONGEST = 5_000;

/** Every value of a JSON document, parents before children, within the bounds: what is too deep or too long is not entered. */
export function* walk(document: unknown): Generator<Node> {
  const waiting: Node[] = [{ pointer: '', value: document, depth: 0 }];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (node.depth < DEEPEST) for (const child of childrenOf(node)) waiting.push(child);
  }
}

function childrenOf({ pointer, value, depth }: Node): readonly Node[] {
  if (!isObject(value) || lengthOf(value) > LONGEST) return [];
  return Object.entries(value).map(([step, child]) => ({
    pointer: below(pointer, step),
    value: child,
    depth: depth + 1,
  }));
}

/** How many entries or members a value has. */
export function lengthOf(value: object): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
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
