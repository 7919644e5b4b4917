/**
 * A value with everything that is as it was before taken from there, so that what shows it need not show it anew.
 * @example share({ a: one, b: two }, { a: equalToOne, b: three }) → { a: one, b: three }, with `one` itself
 */
export function share<Value>(before: Value | undefined, after: Value): Value {
  if (before === after || before === undefined || !isContainer(before) || !isContainer(after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after) as Value;
  if (Array.isArray(before) || Array.isArray(after)) return after;
  return shareMembers(before, after) as Value;
}

type Members = Readonly<Record<string, unknown>>;

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const shared = after.map((entry, index) => share(before[index], entry));
  const isSame = before.length === shared.length && shared.every((entry, index) => entry === before[index]);
  return isSame ? before : shared;
}

function shareMembers(before: Members, after: Members): Members {
  const names = Object.keys(after);
  const shared = names.map((name) => share(before[name], after[name]));
  const isSame =
    names.length === Object.keys(before).length && names.every((name, index) => shared[index] === before[name]);
  return isSame ? before : Object.fromEntries(names.map((name, index) => [name, shared[index]]));
}

function isContainer(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
