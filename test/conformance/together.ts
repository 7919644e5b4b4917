/** Starts all calls before any has ended; the answers come in the order of the calls. */
export function together<Result>(count: number, call: (index: number) => Promise<Result>): Promise<readonly Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => call(index)));
}

/** How often each kind of answer came. */
export function countKinds(answers: readonly { readonly kind: string }[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { kind } of answers) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}
