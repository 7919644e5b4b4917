/**
 * One finding about what was asked or written: a code from the closed list, where it is, and what to say about it.
 * `pointer` is a JSON Pointer into the thing that was read; `detail` is lower case, without a full stop, with the
 * reader's own words in backticks; `params` are the same facts for a translated sentence.
 */
export type Issue = {
  readonly code: string;
  readonly level: 'error' | 'warning';
  readonly pointer: string;
  readonly detail: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** An issue that stands in the way of an answer. */
export function problem(code: string, pointer: string, detail: string): Issue {
  return { code, level: 'error', pointer, detail };
}

/** The issue of a name that the catalog or the contract does not have. */
export function unknown(what: string, name: string, pointer: string): Issue {
  return problem(`unknown-${what}`, pointer, `there is no ${what} \`${name}\``);
}
