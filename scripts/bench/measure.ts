const ROUNDS = 15;
/** About a second, after which what is asked often has been compiled as well as it will be. */
const WARM_UP_ROUNDS = 25;
const ROUND_MS = 40;
const SHORT_MS = 0.5;
const MANY_CALLS = 1_000;

/** Something to time: one call, which may be a promise. */
export type Timed = () => unknown;

/** Microseconds since some moment. */
export type Clock = () => number;

/** Counts what this process works, all of its threads together: other programs on the machine change it little. */
const processorTime: Clock = () => {
  const { system, user } = process.cpuUsage();
  return system + user;
};

/** Counts as clocks on the wall do, for work that another process does. */
export const wallTime: Clock = () => performance.now() * 1_000;

/**
 * Microseconds that one call of each takes: the median of rounds that take turns, so that a busy moment hits all alike.
 * Promises are awaited one after the other.
 */
export async function measure<Name extends string>(
  runs: Readonly<Record<Name, Timed>>,
  clock: Clock = processorTime,
): Promise<Record<Name, number>> {
  const names = Object.keys(runs) as Name[];
  const rounds = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < WARM_UP_ROUNDS; round++) for (const name of names) await timeRound(runs[name], clock);
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) rounds.get(name)?.push(await timeRound(runs[name], clock));
  return Object.fromEntries(names.map((name) => [name, median(rounds.get(name) ?? [])])) as Record<Name, number>;
}

async function timeRound(run: Timed, clock: Clock): Promise<number> {
  let calls = 0;
  const start = clock();
  while (clock() - start < ROUND_MS * 1_000) calls += await callSome(run);
  return (clock() - start) / calls;
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
