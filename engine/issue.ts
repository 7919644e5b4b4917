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
