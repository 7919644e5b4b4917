/**
 * Values by name, each made when it is first asked for. Of more than `most` the one that nobody has asked for the longest
 * is forgotten, and made anew when somebody does.
 */
export function remembered<Value>(most: number): (name: string, make: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (name, make) => {
    const value = kept.has(name) ? (kept.get(name) as Value) : make();
    kept.delete(name);
    kept.set(name, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
