import type { Calendar } from '../calendar/calendar.ts';
import { isOpenAt, nextChange } from '../calendar/opening.ts';
import type { Band, HourlyPrice } from '../generated/types.ts';

/** The calendars of a catalog by id. */
export type Calendars = ReadonlyMap<string, Calendar>;

/** Blocks that begin in the same band. */
export type BandBlocks = { readonly band: Band; readonly blocks: number };

/** A row of blocks of the same length, one after the other; the start is in epoch milliseconds. */
export type BlockRow = { readonly startsAt: number; readonly blocks: number; readonly blockMinutes: number };

const MINUTE_MS = 60_000;

/** Percent of the rate that comes on top for a block which begins at an instant; 0 without bands. */
export function surchargeAt({ bands = [] }: HourlyPrice, calendars: Calendars, at: number): number {
  return bands[bandIndexAt(bands, calendars, at)]?.surchargePercent ?? 0;
}

/**
 * How many of the blocks begin in each band, in the order of the bands; a band in which none begins is left out.
 * LAW: each begun block is billed exactly once (test/laws/money.test.ts).
 */
export function countByBand(bands: readonly Band[], calendars: Calendars, row: BlockRow): readonly BandBlocks[] {
  const counts = bands.map(() => 0);
  for (let block = 0; block < row.blocks;) {
    const at = startOfBlock(row, block);
    const next = Math.min(row.blocks, firstBlockFrom(row, nextBandChange(bands, calendars, at)));
    const index = bandIndexAt(bands, calendars, at);
    counts[index] = (counts[index] ?? 0) + next - block;
    block = next;
  }
  return bands.flatMap((band, index) => (counts[index] ? [{ band, blocks: counts[index] }] : []));
}

/** The band of an instant: the first whose hours are open, else the last. */
export function bandAt(bands: readonly Band[], calendars: Calendars, at: number): Band | undefined {
  return bands[bandIndexAt(bands, calendars, at)];
}

function bandIndexAt(bands: readonly Band[], calendars: Calendars, at: number): number {
  const last = bands.length - 1;
  for (let index = 0; index < last; index += 1) {
    const calendar = calendars.get((bands[index] as Band).calendar);
    if (calendar && isOpenAt(calendar, at)) return index;
  }
  return last;
}

/** The next instant at which the band may be another one. */
function nextBandChange(bands: readonly Band[], calendars: Calendars, at: number): number {
  // the last band's calendar decides nothing, since that band also has the blocks that no band has
  return bands.slice(0, -1).reduce((next, band) => {
    const calendar = calendars.get(band.calendar);
    return Math.min(next, (calendar && nextChange(calendar, at)) ?? Infinity);
  }, Infinity);
}

function startOfBlock({ startsAt, blockMinutes }: BlockRow, block: number): number {
  return startsAt + block * blockMinutes * MINUTE_MS;
}

function firstBlockFrom({ startsAt, blockMinutes }: BlockRow, instant: number): number {
  return Math.ceil((instant - startsAt) / (blockMinutes * MINUTE_MS));
}
