/** The one stretch of a text that is replaced to make another of it. */
export type TextChange = { readonly from: number; readonly to: number; readonly insert: string };

/** @example textChange('a 1 b', 'a 22 b') → { from: 2, to: 3, insert: '22' } */
export function textChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
