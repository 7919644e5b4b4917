/** A value that is there, whatever it is. */
export type Found = { readonly value: unknown };

type Path = readonly string[];

const POSITION = /^(0|[1-9]\d{0,8})$/;

/** The steps of a JSON Pointer. @source RFC 6901 @example stepsOf('/a~1b/0') → ['a/b', '0'] */
export function stepsOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a place; only a value's own members and entries count. */
export function valueIn(document: unknown, [step, ...rest]: Path): Found | undefined {
  if (step === undefined) return { value: document };
  if (Array.isArray(document))
    return isEntry(step, document.length - 1) ? valueIn(document[Number(step)], rest) : undefined;
  return isMember(document, step) ? valueIn(document[step], rest) : undefined;
}

/** The document with a value put in: a new entry of a list, else a member, there or not. */
export function addAt(document: unknown, path: Path, value: unknown): Found | undefined {
  return (
    changeAt(document, path, (parent, step) => {
      if (!Array.isArray(parent)) return { ...parent, ...member(step, value) };
      const position = step === '-' ? String(parent.length) : step;
      return isEntry(position, parent.length) ? parent.toSpliced(Number(position), 0, value) : undefined;
    }) ?? (path.length === 0 ? { value } : undefined)
  );
}

/** The document with the value of a place, which must be there, replaced. */
export function replaceAt(document: unknown, path: Path, value: unknown): Found | undefined {
  if (path.length === 0) return { value };
  return changeAt(document, path, (parent, step) => {
    if (!valueIn(parent, [step])) return undefined;
    return Array.isArray(parent) ? parent.with(Number(step), value) : { ...parent, ...member(step, value) };
  });
}

/** The document without a place, which must be there. */
export function removeAt(document: unknown, path: Path): Found | undefined {
  return changeAt(document, path, (parent, step) => {
    if (!valueIn(parent, [step])) return undefined;
    if (Array.isArray(parent)) return parent.toSpliced(Number(step), 1);
    return Object.fromEntries(Object.entries(parent).filter(([name]) => name !== step));
  });
}

/** Whether two JSON values are the same, whatever the order of their members. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b) || Object.keys(a).length !== Object.keys(b).length) return false;
  return Object.entries(a).every(([name, value]) => isMember(b, name) && equalJson(value, b[name]));
}

type Change = (parent: object, step: string) => unknown;

/** The document with one of its containers changed, and those around it made anew. */
function changeAt(document: unknown, path: Path, change: Change): Found | undefined {
  const [step, ...rest] = path;
  if (step === undefined || typeof document !== 'object' || document === null) return undefined;
  if (rest.length === 0) return found(change(document, step));
  const child = valueIn(document, [step]);
  const changed = child && changeAt(child.value, rest, change);
  return changed && replaceAt(document, [step], changed.value);
}

function found(value: unknown): Found | undefined {
  return value === undefined ? undefined : { value };
}

// A computed member is an own one even where it is called `__proto__`.
function member(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return { [name]: value };
}

function isMember(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

function isEntry(step: string, last: number): boolean {
  return POSITION.test(step) && Number(step) <= last;
}
