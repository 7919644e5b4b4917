import { firstAbove } from '../calendar/search.ts';
import type { Band } from '../generated/types.ts';
import { stretchesAround } from './band-stretches.ts';
import type { Calendars } from './bands.ts';

/** Blocks that begin in the same band. */
export type BandBlocks = { readonly band: Band; readonly blocks: number };

/** A row of blocks of the same length, one after the other; the start is in epoch milliseconds. */
export type BlockRow = { readonly startsAt: number; readonly blocks: number; readonly blockMinutes: number };

const MINUTE_MS = 60_000;

/**
 * How many of the blocks begin in each band, in the order of the bands; a band in which none begins is left out.
 * LAW: each begun block is billed exactly once (test/laws/money.test.ts).
 */
export function countByBand(bands: readonly Band[], calendars: Calendars, row: BlockRow): readonly BandBlocks[] {
  const counts = bands.map(() => 0);
  for (let block = 0; block < row.blocks;) {
    const at = startOfBlock(row, block);
    const stretches = stretchesAround(bands, calendars, at);
    const first = firstAbove(stretches.ends, at);
    for (let stretch = first; stretch < stretches.ends.length && block < row.blocks; stretch += 1) {
      const next = Math.min(row.blocks, firstBlockFrom(row, stretches.ends[stretch] as number));
      const band = stretches.bands[stretch] as number;
      counts[band] = (counts[band] ?? 0) + next - block;
      block = next;
    }
  }
  return bands.flatMap((band, index) => (counts[index] ? [{ band, blocks: counts[index] }] : []));
}

function startOfBlock({ startsAt, blockMinutes }: BlockRow, block: number): number {
  return startsAt + block * blockMinutes * MINUTE_MS;
}

function firstBlockFrom({ startsAt, blockMinutes }: BlockRow, instant: number): number {
  return Math.ceil((instant - startsAt) / (blockMinutes * MINUTE_MS));
}
