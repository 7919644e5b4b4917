import { setImmediate } from 'node:timers/promises';

const LONGEST_TURN_MS = 5;

/** Takes all values, each of which is worked out when it is taken; what else waits has its turn every few milliseconds. */
export async function takeInTurns<Value>(values: Iterable<Value>): Promise<readonly Value[]> {
  const taken: Value[] = [];
  let turn = performance.now();
  for (const value of values) {
    taken.push(value);
    if (performance.now() - turn < LONGEST_TURN_MS) continue;
    await setImmediate();
    turn = performance.now();
  }
  return taken;
}
