/** A JSON Pointer (RFC 6901) into a revision. */
export type Pointer = string;

/** The pointer to a member or position below another. */
export function below(pointer: Pointer, ...path: readonly (string | number)[]): Pointer {
  return pointer + path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
