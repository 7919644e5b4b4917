const ROUNDS = 15;
const ROUND_MS = 40;
const SHORT_MS = 0.5;
const MANY_CALLS = 1_000;

/** Something to time: one call, which may be a promise. */
export type Timed = () => unknown;

/**
 * Microseconds that one call of each takes: the median of rounds that take turns, so that a busy moment hits all alike.
 * Promises are awaited one after the other.
 */
export async function measure<Name extends string>(runs: Readonly<Record<Name, Timed>>): Promise<Record<Name, number>> {
  const names = Object.keys(runs) as Name[];
  const rounds = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) await timeRound(runs[name]); // warms up
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) rounds.get(name)?.push(await timeRound(runs[name]));
  return Object.fromEntries(names.map((name) => [name, median(rounds.get(name) ?? [])])) as Record<Name, number>;
}

async function timeRound(run: Timed): Promise<number> {
  let calls = 0;
  const start = performance.now();
  while (performance.now() - start < ROUND_MS) calls += await callSome(run);
  return ((performance.now() - start) * 1000) / calls;
}

// A short call must pay neither for a look at the clock nor for an await.
async function callSome(run: Timed): Promise<number> {
  const start = performance.now();
  const answer = run();
  if (answer instanceof Promise) await answer;
  if (answer instanceof Promise || performance.now() - start > SHORT_MS) return 1;
  for (let call = 1; call < MANY_CALLS; call++) run();
  return MANY_CALLS;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
