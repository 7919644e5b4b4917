/**
 * Works something out once for each part of a compiled catalog or contract, and forgets it with that part. What else is
 * given must follow from the part, so that the outcome is the same as if it were worked out each time.
 */
export function once<Part extends object, Value, Given = void>(
  workOut: (part: Part, given: Given) => Value,
): (part: Part, given: Given) => Value {
  const known = new WeakMap<Part, { readonly value: Value }>();
  return (part, given) => {
    const entry = known.get(part);
    if (entry) return entry.value;
    const value = workOut(part, given);
    known.set(part, { value });
    return value;
  };
}

/** Works something out when it is first asked for, and keeps it. */
export function lazily<Value extends object | null>(workOut: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value === undefined ? (value = workOut()) : value);
}
