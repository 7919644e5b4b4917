import type { Band, ChargeLine, HourlyPrice } from '../generated/types.ts';
import { fill } from '../text.ts';
import { fraction, multiply, percent, type Amount } from './amount.ts';
import { countByBand } from './band-blocks.ts';
import { bandAt } from './bands.ts';
import { amountOfRate, centsFor, priceLine, type Position } from './line.ts';
import { phrases } from './phrases.ts';
import { word, type Pricing } from './pricing.ts';

/** Work, and travel to it, that is billed by the hour. */
export type BilledTime = {
  /** Epoch milliseconds at which work and travel begin; left out, all of it has the first band. */
  readonly startsAt?: number | undefined;
  /** Minutes of work; undefined where they are not known yet. */
  readonly minutes: number | undefined;
  /** Left out, nobody travels. */
  readonly travelMinutes?: number | undefined;
  /** The first hour of the support case has been billed before. */
  readonly firstHourUsed: boolean;
  /** False where the customer is never surcharged. */
  readonly surcharges: boolean;
};

/** A line of work or travel. */
export type BilledLine = {
  readonly line: ChargeLine;
  /** Whether the price's own rate is in it, which an agreement may set; a first hour has a rate of its own. */
  readonly hasOwnRate: boolean;
};

/** Begun blocks at the same rate; how many is undefined where it is not known yet. */
type Stretch = {
  readonly kind: 'work' | 'first-hour' | 'travel';
  readonly rate: Amount | undefined;
  readonly startsAt: number | undefined;
  readonly blocks: number | undefined;
};

/** Blocks with the same surcharge. */
type Share = { readonly band: Band | undefined; readonly blocks: number | undefined };

const MINUTE_MS = 60_000;
const MINUTES_PER_HOUR = 60;

/**
 * The lines of work and travel, one for each rate and band: begun blocks count whole, a block has the band in which it begins, and those
 * that begin in the first hour of a case have that hour's rate. Quantities are hours. Without known minutes a line says the rate alone.
 * LAW: extending the end never lowers the price (test/laws/money.test.ts).
 * @source catalogs.md, all-connect and groupios
 */
export function hourlyLines(price: HourlyPrice, time: BilledTime, pricing: Pricing): readonly BilledLine[] {
  return stretchesOf(price, time).flatMap((stretch) =>
    sharesOf(stretch, price, time, pricing).map((share) => ({
      line: lineOf(stretch, share, price, pricing),
      hasOwnRate: stretch.rate !== undefined && stretch.kind !== 'first-hour',
    })),
  );
}

/**
 * What those lines come to, in cents and without a word; null where one of them has no net.
 * LAW: it is the sum of the lines (test/laws/money.test.ts).
 */
export function centsOfHours(price: HourlyPrice, time: BilledTime, pricing: Pricing): bigint | null {
  let sum = 0n;
  for (const stretch of stretchesOf(price, time))
    for (const share of sharesOf(stretch, price, time, pricing)) {
      const cents = centsFor(positionOf(stretch, share, price));
      if (cents === undefined) return null;
      sum += cents;
    }
  return sum;
}

function stretchesOf(price: HourlyPrice, time: BilledTime): readonly Stretch[] {
  const work = workStretches(price, time);
  return time.travelMinutes ? [...work, ...travelStretches(price, time)] : work;
}

function workStretches(price: HourlyPrice, time: BilledTime): readonly Stretch[] {
  const { startsAt, minutes, firstHourUsed, travelMinutes = 0 } = time;
  if (minutes === 0 && travelMinutes > 0) return [];
  const blocks = minutes === undefined ? undefined : begunBlocks(minutes, price);
  const work = { kind: 'work', rate: amountOfRate(price.rate), startsAt, blocks } as const;
  if (!price.firstHour || firstHourUsed) return [work];
  const first = { ...work, kind: 'first-hour', rate: amountOfRate(price.firstHour) } as const;
  if (blocks === undefined) return [first, work];
  const firstBlocks = Math.min(blocks, begunBlocks(MINUTES_PER_HOUR, price));
  const rest = {
    ...work,
    startsAt: startsAt === undefined ? undefined : startsAt + firstBlocks * price.blockMinutes * MINUTE_MS,
    blocks: blocks - firstBlocks,
  };
  return [{ ...first, blocks: firstBlocks }, ...(rest.blocks > 0 ? [rest] : [])];
}

/** Travel at its part of the rate; a price that names none leaves travel on request. */
function travelStretches(price: HourlyPrice, { startsAt, travelMinutes = 0 }: BilledTime): readonly Stretch[] {
  const hour = amountOfRate(price.rate);
  const rate = hour && price.travelPercent !== undefined ? multiply(hour, percent(price.travelPercent)) : undefined;
  return [{ kind: 'travel', rate, startsAt, blocks: begunBlocks(travelMinutes, price) }];
}

function begunBlocks(minutes: number, { blockMinutes }: HourlyPrice): number {
  return Math.ceil(minutes / blockMinutes);
}

function sharesOf(
  { startsAt, blocks }: Stretch,
  { bands = [], blockMinutes }: HourlyPrice,
  { surcharges }: BilledTime,
  { calendars }: Pricing,
): readonly Share[] {
  if (!surcharges) return [{ band: undefined, blocks }];
  if (startsAt === undefined) return [{ band: bands[0], blocks }];
  if (!blocks || bands.length === 0) return [{ band: bandAt(bands, calendars, startsAt), blocks }];
  return countByBand(bands, calendars, { startsAt, blocks, blockMinutes });
}

function lineOf(stretch: Stretch, share: Share, price: HourlyPrice, pricing: Pricing): ChargeLine {
  return priceLine({ text: textOf(stretch, share, price, pricing), ...positionOf(stretch, share, price) });
}

function positionOf({ rate }: Stretch, { band, blocks }: Share, { blockMinutes }: HourlyPrice): Omit<Position, 'text'> {
  return {
    quantity: blocks === undefined ? undefined : fraction(blocks * blockMinutes, MINUTES_PER_HOUR),
    unit: 'hours',
    rate,
    surcharge: band?.surchargePercent ?? 0,
  };
}

/** @example 'Arbeitszeit, 3 × 10 Minuten, Service Time (+50 %)' */
function textOf({ kind }: Stretch, { band, blocks }: Share, { blockMinutes }: HourlyPrice, pricing: Pricing): string {
  const length = blockMinutes === 1 ? phrases['single-minutes'] : phrases.blocks;
  return [
    word(phrases[kind], pricing),
    ...(blocks === undefined ? [] : [fill(word(length, pricing), { count: `${blocks}`, length: `${blockMinutes}` })]),
    ...(band ? bandText(band, pricing) : []),
  ].join(', ');
}

/** The band's name with its surcharge; nothing where there is neither. */
function bandText({ calendar, surchargePercent }: Band, pricing: Pricing): readonly string[] {
  const title = pricing.titles?.get(calendar);
  const surcharge = fill(word(phrases.surcharge, pricing), { percent: `${surchargePercent}` });
  if (!title) return surchargePercent === 0 ? [] : [surcharge];
  return [`${word(title, pricing)}${surchargePercent === 0 ? '' : ` (${surcharge})`}`];
}
