import { findNodeAtLocation, getNodeValue, parseTree, type Node } from 'jsonc-parser';
import { stepsOf, type Pointer } from '../../engine/index.ts';
import type { Path } from './schema.ts';

/** A stretch of a text, in characters from its beginning. */
export type Stretch = { readonly from: number; readonly to: number };

/** A text that is read as far as it can be. */
export type ReadText = { readonly tree: Node | undefined; readonly value: unknown };

/** Reads a JSON text, with whatever is wrong in it left out. */
export function readText(text: string): ReadText {
  const tree = parseTree(text);
  return { tree, value: tree && (getNodeValue(tree) as unknown) };
}

/** Where a place stands in a text, or the thing around it where it is missing; what spans lines is shown by its name. */
export function stretchAt(tree: Node | undefined, pointer: Pointer): Stretch {
  const node = tree && nodeAt(tree, pathOf(tree, stepsOf(pointer)));
  if (!node) return { from: 0, to: 0 };
  const isLong = node.type === 'object' || node.type === 'array';
  const shown = isLong ? (nameOf(node) ?? { offset: node.offset, length: 1 }) : node;
  return { from: shown.offset, to: shown.offset + shown.length };
}

function nodeAt(tree: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

/** The name of the member that holds a thing. */
function nameOf({ parent }: Node): Node | undefined {
  return parent?.type === 'property' ? parent.children?.[0] : undefined;
}

/** Steps of a pointer, with positions in lists as numbers. */
function pathOf(tree: Node, steps: readonly string[]): Path {
  const path: (string | number)[] = [];
  for (const step of steps) {
    const node = findNodeAtLocation(tree, path);
    path.push(node?.type === 'array' ? Number(step) : step);
  }
  return path;
}
