import type { FactTest } from '../../engine/index.ts';
import type { Built, BuiltGroup, Joint } from './built-condition.ts';

/** Where a part is: its position in its group, below the positions of the groups around it. */
export type Path = readonly number[];

/** What is built, and where its part is that was last moved or made. */
export type Step = { readonly built: BuiltGroup; readonly at: Path };

/** The part at a place; undefined where there is none. */
export function partAt(built: Built, path: Path): Built | undefined {
  const [index, ...rest] = path;
  if (index === undefined) return built;
  const part = built.kind === 'group' ? built.parts[index] : undefined;
  return part && partAt(part, rest);
}

/** Puts a part at the end of a group; a group of `not` becomes one that denies all of its parts. */
export function addPart(root: BuiltGroup, path: Path, part: Built): Step {
  const group = groupAt(root, path);
  const [only] = group.parts;
  if (group.joint !== 'not' || !only)
    return { built: put(root, path, withParts(group, [...group.parts, part])), at: [...path, group.parts.length] };
  if (only.kind === 'group') return addPart(root, [...path, 0], part);
  const both: BuiltGroup = { kind: 'group', joint: 'all', parts: [only, part] };
  return { built: put(root, path, withParts(group, [both])), at: [...path, 0, 1] };
}

/** Puts another test in the place of one. */
export function changeTest(root: BuiltGroup, path: Path, test: FactTest): Step {
  return { built: put(root, path, { kind: 'test', test }), at: path };
}

/** Joins a group's parts in another way; what `not` denies stays one part. */
export function changeJoint(root: BuiltGroup, path: Path, joint: Joint): Step {
  return { built: put(root, path, rejoin(groupAt(root, path), joint)), at: path };
}

/** Takes a part away, and the groups that are empty without it; the last part of all stays. */
export function removePart(root: BuiltGroup, path: Path): Step {
  const [parent, index] = split(path);
  if (index === undefined) return { built: root, at: path };
  const group = groupAt(root, parent);
  if (group.parts.length === 1) return removePart(root, parent);
  const parts = group.parts.filter((_, at) => at !== index);
  return { built: put(root, parent, withParts(group, parts)), at: [...parent, Math.max(0, index - 1)] };
}

/** Moves a part up or down among its neighbours, and beyond the last of them out of its group. */
export function movePart(root: BuiltGroup, path: Path, step: -1 | 1): Step {
  const [parent, index] = split(path);
  if (index === undefined) return { built: root, at: path };
  const group = groupAt(root, parent);
  const [part, other] = [group.parts[index], group.parts[index + step]];
  if (!part || !other) return moveOut(root, path, step);
  const parts = group.parts.map((old, at) => (at === index ? other : at === index + step ? part : old));
  return { built: put(root, parent, withParts(group, parts)), at: [...parent, index + step] };
}

/** Moves a part out of its group, before or behind it; the only part of a group stays, as do those of the outermost. */
export function moveOut(root: BuiltGroup, path: Path, step: -1 | 1): Step {
  const [parent] = split(path);
  const [outer, position] = split(parent);
  const part = partAt(root, path);
  const isFree = position !== undefined && part && groupAt(root, parent).parts.length > 1;
  if (!isFree || groupAt(root, outer).joint === 'not') return { built: root, at: path };
  return insert(removePart(root, path).built, outer, step < 0 ? position : position + 1, part);
}

/** Moves a part into the group before it, to its end. */
export function moveIn(root: BuiltGroup, path: Path): Step {
  const [parent, index] = split(path);
  const [part, before] = [partAt(root, path), index ? partAt(root, [...parent, index - 1]) : undefined];
  if (!index || !part || before?.kind !== 'group') return { built: root, at: path };
  return addPart(removePart(root, path).built, [...parent, index - 1], part);
}

function insert(root: BuiltGroup, path: Path, index: number, part: Built): Step {
  const group = groupAt(root, path);
  const parts = [...group.parts.slice(0, index), part, ...group.parts.slice(index)];
  return { built: put(root, path, withParts(group, parts)), at: [...path, index] };
}

function rejoin(group: BuiltGroup, joint: Joint): BuiltGroup {
  const [only] = group.parts;
  if (group.joint === joint || !only) return group;
  if (joint === 'not') return { kind: 'group', joint, parts: group.parts.length === 1 ? [only] : [group] };
  const isWrapped = group.joint === 'not' && only.kind === 'group' && only.joint !== 'not';
  return { kind: 'group', joint, parts: isWrapped ? only.parts : group.parts };
}

/** Puts a part at a place; at the place of all, only a group can stand. */
function put(root: BuiltGroup, path: Path, part: Built): BuiltGroup {
  const [index, ...rest] = path;
  if (index === undefined) return part.kind === 'group' ? part : root;
  const replaced = (old: Built): Built =>
    rest.length === 0 ? part : old.kind === 'group' ? put(old, rest, part) : old;
  return withParts(
    root,
    root.parts.map((old, at) => (at === index ? replaced(old) : old)),
  );
}

function withParts(group: BuiltGroup, parts: readonly Built[]): BuiltGroup {
  return { ...group, parts };
}

function groupAt(root: BuiltGroup, path: Path): BuiltGroup {
  const part = partAt(root, path);
  if (part?.kind !== 'group') throw new RangeError(`no group at /${path.join('/')}`);
  return part;
}

function split(path: Path): readonly [Path, number | undefined] {
  return [path.slice(0, -1), path.at(-1)];
}
