/** One change of a document: a value put at a JSON Pointer, or what stands there taken away. */
export type Change = { readonly set: string; readonly to: unknown } | { readonly drop: string };

/** A copy of a JSON document with the changes made in order; what leads to a place must exist. */
export function changed(document: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((copy: unknown, change) => {
    const pointer = 'set' in change ? change.set : change.drop;
    const steps = pointer.split('/').slice(1);
    return changeAt(copy, steps.map(readStep), change);
  }, document);
}

function changeAt(value: unknown, [step, ...rest]: readonly string[], change: Change): unknown {
  if (step === undefined) return 'set' in change ? change.to : undefined;
  if (Array.isArray(value)) return changeList(value, Number(step), rest, change);
  const members = Object.entries(value as object).filter(([name]) => name !== step);
  if (rest.length === 0 && 'drop' in change) return fromMembers(members);
  const child: unknown = Object.hasOwn(value as object, step) ? (value as Record<string, unknown>)[step] : undefined;
  return fromMembers([...members, [step, changeAt(child, rest, change)]]);
}

function changeList(list: readonly unknown[], index: number, rest: readonly string[], change: Change): unknown {
  if (rest.length === 0 && 'drop' in change) return list.filter((_, position) => position !== index);
  return [...list.slice(0, index), changeAt(list[index], rest, change), ...list.slice(index + 1)];
}

/** Unlike an object literal, this keeps a member `__proto__` as JSON has it. */
function fromMembers(members: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(members);
}

function readStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
