/** The index of the first value above `limit` in ascending values; their count when there is none. */
export function firstAbove(values: Float64Array | Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the first value that reaches `limit` in ascending values; their count when there is none. */
export function firstReaching(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
