import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { answerTimeline } from '../../engine/contract/timeline-answer.ts';
import {
  answerQuestion,
  type Contract,
  type ContractItem,
  type ContractSystem,
  type TimelineEvent,
  type World,
} from '../../engine/index.ts';
import { readCatalog, revisionOf, seedWorld, worldOf } from '../fixtures/world.ts';

const CASES = { numRuns: 10_000 };
const PATIENCE = 300_000;
/** Every day of the generated contracts lies in it. */
const ALL = { from: '2005-01-01', until: '2079-12-31' };
const DAYS = DateTime.fromISO('2012-01-01');
/** A feature of each offering that nothing but the course of the contract denies. */
const features: Readonly<Record<string, string>> = {
  'hardware-replacement': 'advance-replacement',
  'third-level-support': 'preferred-handling',
};

const dates = fc.oneof(
  fc.integer({ min: 0, max: 365 * 20 }).map((days) => isoDate(DAYS.plus({ days }))),
  fc.constantFrom('2024-02-29', '2025-01-31', '2026-08-31', '2027-12-31', '2028-02-29'),
);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const periods = fc.tuple(dates, dates).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
const systems = fc
  .array(fc.record({ delivered: maybe(dates), endOfService: maybe(dates) }), { maxLength: 3 })
  .map((each) => each.map((system, index) => ({ id: `S-${index + 1}`, ...stated(system) })));
const items = fc
  .array(fc.record({ offering: fc.constantFrom(...Object.keys(features)), period: periods, ends: fc.boolean() }), {
    minLength: 1,
    maxLength: 2,
  })
  .map((each) =>
    each
      .filter((item, index) => each.findIndex(({ offering }) => offering === item.offering) === index)
      .map(({ offering, period, ends }) => ({
        offering,
        tier: offering === 'third-level-support' ? 'silber' : 'standard',
        from: period.from,
        ...(ends && { until: period.until }),
      })),
  );
const contracts = fc.record({ catalog: fc.constant('connect-com'), items, systems });

describe('a timeline', () => {
  test('tells of a period what the whole course tells of these days, in order', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(contracts, periods, (contract, { from, until }) => {
        const told = eventsOf(contract, { from, until });
        expect(told).toEqual(eventsOf(contract).filter(({ date }) => from <= date && date <= until));
        expect(told.map(({ date }) => date)).toEqual(told.map(({ date }) => date).sort());
      }),
      CASES,
    );
  });

  test('agrees with a check on the day before and the day of each change', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(contracts, fc.nat(), fc.nat(), fc.boolean(), (contract, anyItem, anyDay, before) => {
        const index = anyItem % contract.items.length;
        const item = contract.items[index] as ContractItem;
        const [system] = contract.systems;
        const events = eventsOf(contract).filter(
          (event) => event.item === `${index + 1}` && [undefined, system?.id].includes(event.system),
        );
        const changes = changeDays(events, item.from);
        const day = dayBeside(changes[anyDay % changes.length] as string, before);
        fc.pre(isDecided(item, system));
        expect(isGranted(contract, features[item.offering] ?? '', day, system.id)).toBe(isCovered(events, day));
      }),
      CASES,
    );
  });
});

describe('renewals', () => {
  const terms = fc.record({
    months: fc.integer({ min: 1, max: 36 }),
    renewal: fc.record({ months: fc.integer({ min: 1, max: 36 }), noticeMonths: fc.integer({ min: 0, max: 12 }) }),
  });

  test('the n-th is counted from the first start, and its notice from the day before', { timeout: PATIENCE }, () => {
    const seed = revisionOf(readCatalog('connect-com'), { holidays: [], ruleSets: [] });
    const { catalog } = seed;
    fc.assert(
      fc.property(terms, dates, fc.integer({ min: 1, max: 50 }), (term, from, n) => {
        const offerings = catalog.offerings.map((offering) => ({ ...offering, term }));
        const revision = { ...seed, catalog: { ...catalog, offerings } };
        const contract = { catalog: catalog.id, items: [{ offering: 'repair', tier: 'standard', from }] };
        const start = DateTime.fromISO(from).plus({ months: term.months + (n - 1) * term.renewal.months });
        const notice = start.minus({ days: 1 }).minus({ months: term.renewal.noticeMonths });
        const kindsOn = (day: DateTime) =>
          eventsOf(contract, { from: isoDate(day), until: isoDate(day) }, worldOf([revision])).map(({ kind }) => kind);
        expect(kindsOn(start)).toContain('renewal');
        if (isoDate(notice) >= from) expect(kindsOn(notice)).toContain('last-cancellation');
      }),
      CASES,
    );
  });
});

function eventsOf(contract: Contract, period = ALL, world: World = seedWorld): readonly TimelineEvent[] {
  const answer = answerTimeline({ contract, ...period }, world);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value.events;
}

/** Days on which cover begins or is over, and the item's first. */
function changeDays(events: readonly TimelineEvent[], from: string): readonly string[] {
  return [from, ...events.flatMap((event) => (event.kind === 'start' ? event.date : (firstDayAfter(event) ?? [])))];
}

/** The first day that is not covered any more; none for an event that ends nothing. */
function firstDayAfter({ kind, date }: TimelineEvent): string | undefined {
  if (kind === 'end-of-service') return date;
  if (kind !== 'end' && kind !== 'term-limit') return undefined;
  return isoDate(DateTime.fromISO(date).plus({ days: 1 }));
}

function dayBeside(date: string, before: boolean): string {
  return before ? isoDate(DateTime.fromISO(date).minus({ days: 1 })) : date;
}

/** What the events of one system say of a day: a later start of its own replaces the item's. */
function isCovered(events: readonly TimelineEvent[], day: string): boolean {
  const starts = events.filter(({ kind }) => kind === 'start');
  const start = starts.find(({ system }) => system !== undefined) ?? starts[0];
  const isOver = events.some((event) => (firstDayAfter(event) ?? '9999-12-31') <= day);
  return start !== undefined && start.date <= day && !isOver;
}

/**
 * Whether a check knows the system well enough to be sure, since its age is limited only from a known delivery on, and the
 * item covers it for a day at least, so that its own start is told.
 */
function isDecided({ offering, until }: ContractItem, system: ContractSystem | undefined): system is ContractSystem {
  if (!system || (offering === 'hardware-replacement' && system.delivered === undefined)) return false;
  const { delivered = '', endOfService = '9999-12-31' } = system;
  return delivered < endOfService && delivered <= (until ?? endOfService);
}

function isGranted(contract: Contract, feature: string, day: string, system: string): boolean {
  const context = { system };
  const answer = answerQuestion({ contract, feature, at: `${day}T12:00:00+01:00`, context }, seedWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value.decision === 'granted';
}

/** A system without the members that are not stated. */
function stated(system: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(Object.entries(system).filter(([, value]) => value !== undefined));
}

function isoDate(day: DateTime): string {
  return day.toISODate() ?? '';
}
