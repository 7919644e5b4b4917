import { readLine } from './journal-line.ts';

/** Where an entry stands in its file, in bytes, without the end of its line. */
export type Place = { readonly offset: number; readonly length: number };

/** How far a journal's text is sound. */
export type Replay = {
  /** Length of the sound beginning, in bytes. */
  readonly soundBytes: number;
  /** Bytes of a last line that was torn. */
  readonly tornBytes: number;
};

const NEWLINE = 0x0a;

/**
 * Tells every entry of a journal in its order. Only the last line may be torn, by a crash while it was written and
 * before anybody was told that it was kept.
 * @throws where any other line is not what was written
 */
export function replay(file: string, content: Buffer, tell: (entry: unknown, place: Place) => void): Replay {
  let offset = 0;
  for (let number = 1; offset < content.length; number += 1) {
    const end = content.indexOf(NEWLINE, offset);
    const entry = end < 0 ? undefined : readLine(content.subarray(offset, end));
    if (entry === undefined) return endAt(file, content, offset, number);
    tell(entry, { offset, length: end - offset });
    offset = end + 1;
  }
  return { soundBytes: offset, tornBytes: 0 };
}

function endAt(file: string, content: Buffer, offset: number, number: number): Replay {
  const end = content.indexOf(NEWLINE, offset);
  const isLast = end < 0 || end === content.length - 1;
  if (!isLast) throw new Error(`\`${file}\`: line ${number} is not what was written; the lines before it are sound`);
  return { soundBytes: offset, tornBytes: content.length - offset };
}
