import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpenAt } from '../../engine/calendar/opening.ts';
import type { ChargeLine, Quote, Rate } from '../../engine/generated/types.ts';
import type { World } from '../../engine/index.ts';
import { totalCharge } from '../../engine/money/charge.ts';
import { centsOfHours, hourlyLines } from '../../engine/money/hourly.ts';
import { answerQuote } from '../../engine/money/quote.ts';
import { asRequest, type HourlyCase, hourlyCases, smallWorlds, workCases, type WorkCase } from './money-cases.ts';

const CASES = { numRuns: 10_000 };
const MINUTE = 60_000;
const PATIENCE = 60_000;

/** Cents of a decimal string with two decimals, by its digits alone. */
const centsOf = (net: string | null): bigint => BigInt((net ?? 'null').replace('.', ''));
const sumOfCents = (nets: readonly (string | null)[]): bigint => nets.reduce((sum, net) => sum + centsOf(net), 0n);

function linesOf({ price, calendars, time }: HourlyCase): readonly ChargeLine[] {
  return hourlyLines(price, time, { calendars, language: 'de', fallback: 'de' }).map(({ line }) => line);
}

function centsIn({ price, calendars, time }: HourlyCase): bigint | null {
  return centsOfHours(price, time, { calendars, language: 'de', fallback: 'de' });
}

/** The nets by walking from block to block, in whole numbers: cents of a rate for an hour, percent, minutes. */
function walkNets({ price, calendars, time }: HourlyCase): readonly bigint[] {
  const bands = price.bands ?? [];
  const bandOf = (at: number): number => {
    if (!time.surcharges) return 0;
    const open = bands.slice(0, -1).findIndex(({ calendar }) => isOpenAt(calendars.get(calendar) as never, at));
    return open === -1 ? Math.max(0, bands.length - 1) : open;
  };
  const counts = new Map<string, bigint>();
  const bill = (minutes: number, rateOf: (offset: number) => string): void => {
    for (let offset = 0; offset < minutes; offset += price.blockMinutes) {
      const key = `${rateOf(offset)}/${bandOf(time.startsAt + offset * MINUTE)}`;
      counts.set(key, (counts.get(key) ?? 0n) + 1n);
    }
  };
  const hasFirst = price.firstHour !== undefined && !time.firstHourUsed;
  bill(time.minutes, (offset) => (hasFirst && offset < 60 ? '0-first' : '1-work'));
  bill(time.travelMinutes, () => '2-travel');
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, blocks]) => {
      const [kind = '', band] = key.split('/');
      const surcharge = time.surcharges ? (bands[Number(band)]?.surchargePercent ?? 0) : 0;
      const rate = kind === '0-first' ? centsOfRate(price.firstHour) : centsOfRate(price.rate);
      const part = kind === '2-travel' ? (price.travelPercent ?? 0) : 100;
      const exact = blocks * BigInt(price.blockMinutes) * rate * BigInt(part) * BigInt(100 + surcharge);
      return (2n * exact + 600_000n) / 1_200_000n;
    });
}

function centsOfRate(rate: Rate | undefined): bigint {
  return rate?.kind === 'amount' ? centsOf(rate.amount) : 0n;
}

describe('laws of hours', () => {
  test(
    'each begun block is billed exactly once, in the band in which it begins',
    () => {
      fc.assert(
        fc.property(hourlyCases, (one) => {
          const nets = linesOf(one)
            .filter(({ quantity }) => quantity !== 0)
            .map(({ net }) => centsOf(net));
          expect(nets).toEqual(walkNets(one));
        }),
        CASES,
      );
    },
    PATIENCE,
  );

  test(
    'lines sum to the total, in any order, and to the cents that are counted without them',
    () => {
      const cases = hourlyCases.chain((one) => {
        const lines = linesOf(one);
        const shuffled = fc.shuffledSubarray([...lines], { minLength: lines.length });
        return fc.tuple(fc.constant(one), fc.constant(lines), shuffled);
      });
      fc.assert(
        fc.property(cases, ([one, lines, shuffled]) => {
          const { net } = totalCharge(lines, 'EUR');
          expect(centsIn(one)).toBe(centsOf(net));
          expect(centsOf(net)).toBe(sumOfCents(lines.map((line) => line.net)));
          expect(totalCharge(shuffled, 'EUR').net).toBe(net);
        }),
        CASES,
      );
    },
    PATIENCE,
  );

  test(
    'more minutes never cost less',
    () => {
      fc.assert(
        fc.property(hourlyCases, fc.integer({ min: 0, max: 500 }), fc.boolean(), (one, more, ofTravel) => {
          const { time } = one;
          const longer = ofTravel ? { travelMinutes: time.travelMinutes + more } : { minutes: time.minutes + more };
          const nets = [one, { ...one, time: { ...time, ...longer } }].map((each) =>
            sumOfCents(linesOf(each).map(({ net }) => net)),
          );
          expect(nets[1]).toBeGreaterThanOrEqual(nets[0] as never);
        }),
        CASES,
      );
    },
    PATIENCE,
  );
});

describe('laws of quotes', () => {
  const cases = fc.record({ world: smallWorlds, work: workCases, bought: fc.boolean() });

  test(
    'lines sum to the total: one time, twelve months, and both',
    () => {
      fc.assert(
        fc.property(cases, ({ world, work, bought }) => {
          const { lines, once, perYear, net } = quote(world, work, bought);
          const sumOf = (period: string) =>
            sumOfCents(lines.filter((line) => line.period === period).map((line) => line.net));
          expect(centsOf(once)).toBe(sumOf('once'));
          expect(centsOf(perYear)).toBe(sumOf('year') + 12n * sumOf('month'));
          expect(centsOf(net)).toBe(centsOf(once) + centsOf(perYear));
        }),
        CASES,
      );
    },
    PATIENCE,
  );

  test(
    'the order in which work is listed changes no amount',
    () => {
      const shuffled = cases.chain((one) =>
        fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.work], { minLength: one.work.length })),
      );
      fc.assert(
        fc.property(shuffled, ([{ world, work, bought }, inOtherOrder]) => {
          const nets = [work, inOtherOrder].map((some) => {
            const { lines, net } = quote(world, some, bought);
            return [net, lines.map((line) => `${line.text} ${line.net}`).sort()];
          });
          expect(nets[1]).toEqual(nets[0]);
        }),
        CASES,
      );
    },
    PATIENCE,
  );

  test(
    'extending the end of work never lowers the price',
    () => {
      fc.assert(
        fc.property(cases, fc.nat(), fc.integer({ min: 0, max: 600 }), ({ world, work, bought }, pick, more) => {
          const longer = work.map((entry, index) =>
            index === pick % work.length ? { ...entry, length: entry.length + more } : entry,
          );
          const nets = [work, longer].map((some) => centsOf(quote(world, some, bought).net));
          expect(nets[1]).toBeGreaterThanOrEqual(nets[0] as never);
        }),
        CASES,
      );
    },
    PATIENCE,
  );
});

function quote(world: World, work: readonly WorkCase[], bought: boolean): Quote {
  const items = bought ? [{ offering: 'model', tier: 'm' }] : [];
  const answer = answerQuote({ catalog: 'small', items, work: work.map(asRequest) }, world);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
