import { below, type Pointer } from '../catalog/place.ts';

/** A value inside a document, and the step that leads to it from the one around it. */
export type Node = {
  readonly value: unknown;
  readonly depth: number;
  readonly step: string;
  readonly around: Node | undefined;
};

/** Deeper than any place of the formats; rules nest deepest. */
export const DEEPEST = 32;

/** Longer than any list of a vendor, and still quickly compared entry with entry. */
export const LONGEST = 5_000;

/** Every value of a JSON document, parents before children, within the bounds: what is too deep or too long is not entered. */
export function* walk(document: unknown): Generator<Node> {
  const waiting: Node[] = [{ value: document, depth: 0, step: '', around: undefined }];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (node.depth < DEEPEST) for (const child of childrenOf(node)) waiting.push(child);
  }
}

function childrenOf(around: Node): readonly Node[] {
  const { value, depth } = around;
  if (!isObject(value) || lengthOf(value) > LONGEST) return [];
  return Object.entries(value).map(([step, child]) => ({ value: child, depth: depth + 1, step, around }));
}

/** Where a value stands; worked out for what is told alone, since a review finds little in many values. */
export function pointerTo({ around, step }: Node): Pointer {
  return around ? below(pointerTo(around), step) : '';
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
