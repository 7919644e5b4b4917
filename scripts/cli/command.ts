/** What a command is given: words, and options by name. */
export type Given = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
};

/** Where a server is, and the key to it. */
export type Remote = { readonly url: string; readonly key: string };

/** A command: what it prints, and how it ends: 0 well, 1 with a finding, 2 where it could not be done. */
export type Ending = { readonly code: 0 | 1 | 2; readonly out?: string; readonly problem?: string };

export type Command = {
  readonly usage: string;
  readonly run: (given: Given) => Promise<Ending>;
};

export function done(out: string, code: 0 | 1 = 0): Ending {
  return { code, out };
}

export function failed(problem: string): Ending {
  return { code: 2, problem };
}

/** Lines of text, each ended. */
export function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
