import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeringRevisions, type Bought, type Successor } from '../../engine/catalog/succession.ts';
import { answerQuestion, type AppliesTo, type Catalog } from '../../engine/index.ts';
import { readCatalog, revisionOf, worldOf } from '../fixtures/world.ts';

/** An item whose terms all have one length, as far as a walk through small instants needs it. */
type Item = Bought & { readonly length: number | undefined };

function itemOf(startsAt: number, length: number | undefined, pinned?: number): Item {
  const renewsAt = (from: number): number | undefined =>
    length === undefined ? undefined : startsAt + length * Math.max(1, Math.ceil((from - startsAt) / length));
  return { startsAt, length, pinned, renewsAt, isOffered: (revision) => revision % 5 !== 0 };
}

/** The revision that answers at an instant, found by walking through every instant up to it. */
function walk(item: Item, revisions: readonly Successor[], at: number): number | undefined {
  const isAfter = (a: Successor, b: Successor): boolean =>
    a.effectiveAt > b.effectiveAt || (a.effectiveAt === b.effectiveAt && a.revision > b.revision);
  const last = (some: readonly Successor[]): Successor | undefined =>
    some.reduce<Successor | undefined>((found, each) => (!found || isAfter(each, found) ? each : found), undefined);
  const bought =
    item.pinned === undefined
      ? last(revisions.filter(({ effectiveAt }) => effectiveAt <= item.startsAt))
      : revisions.find(({ revision }) => revision === item.pinned);
  let current = bought;
  for (let now = -50; bought && now <= at; now += 1) {
    const age = now - item.startsAt;
    const renews = item.length !== undefined && age > 0 && age % item.length === 0;
    const binding = revisions.filter(
      (each) =>
        each.effectiveAt <= now && isAfter(each, bought) && item.isOffered(each.revision) && binds(each, now, renews),
    );
    current = last([...binding, ...(current ? [current] : [])]);
  }
  return current?.revision;
}

function binds({ appliesTo }: Successor, now: number, renews: boolean): boolean {
  if (appliesTo === 'new') return false;
  return renews || (appliesTo !== 'renewals' && appliesTo.existingAt <= now);
}

function answeringAt(item: Bought, revisions: readonly Successor[], at: number): number | undefined {
  return answeringRevisions(item, revisions).findLast(({ since }) => since <= at)?.revision;
}

const instant = fc.integer({ min: -20, max: 40 });
const appliesTo = fc.oneof(fc.constantFrom<'new' | 'renewals'>('new', 'renewals'), fc.record({ existingAt: instant }));
const revisions = fc
  .array(fc.record({ effectiveAt: instant, appliesTo }), { minLength: 1, maxLength: 7 })
  .map((list) => list.map((each, index): Successor => ({ ...each, revision: index + 1 })));
const items = fc
  .tuple(
    instant,
    fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined }),
    fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
  )
  .map(([startsAt, length, pinned]) => itemOf(startsAt, length, pinned));

test('the revision that answers is that of a walk through every instant', () => {
  fc.assert(
    fc.property(items, revisions, instant, (item, list, at) => {
      expect(answeringAt(item, list, at)).toBe(walk(item, list, at));
    }),
    { numRuns: 10_000 },
  );
});

test('a revision that answers never gives way to one that it follows', () => {
  fc.assert(
    fc.property(items, revisions, (item, list) => {
      const order = answeringRevisions(item, list).map(({ revision }) =>
        list.find((each) => each.revision === revision),
      );
      for (const [index, each] of order.entries()) {
        const next = order[index + 1];
        if (each && next)
          expect(
            [next.effectiveAt, next.revision] > [each.effectiveAt, each.revision] ||
              next.effectiveAt > each.effectiveAt,
          ).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
});

describe('at the edges', () => {
  const first: Successor = { revision: 1, effectiveAt: 0, appliesTo: 'new' };
  const second = (effectiveAt: number, to: Successor['appliesTo'] = 'new'): Successor => ({
    revision: 2,
    effectiveAt,
    appliesTo: to,
  });

  test.each([
    [99, 1],
    [100, 2],
    [101, 2],
  ])(
    'an item that starts at %i, with a revision in force at 100, is bought under revision %i',
    (startsAt, revision) => {
      expect(answeringAt(itemOf(startsAt, undefined), [first, second(100)], startsAt)).toBe(revision);
    },
  );

  test('of two at the same instant the later number counts', () => {
    const list = [second(0), first, { revision: 3, effectiveAt: 0, appliesTo: 'new' as const }];
    expect(answeringAt(itemOf(0, undefined), list, 0)).toBe(3);
  });

  test.each([
    [100, 99, 1],
    [100, 100, 2],
    [101, 150, 1],
    [101, 200, 2],
  ])(
    'applied to renewals from %i on, it answers at %i as revision %i for a term that renews each 100',
    (from, at, revision) => {
      expect(answeringAt(itemOf(0, 100), [first, second(from, 'renewals')], at)).toBe(revision);
    },
  );

  test.each([
    [49, 1],
    [50, 2],
  ])('applied to existing items from 50 on, it answers at %i as revision %i', (at, revision) => {
    expect(answeringAt(itemOf(0, 100), [first, second(30, { existingAt: 50 })], at)).toBe(revision);
  });

  test('applied to existing items from an earlier day, it waits until it is in force', () => {
    const list = [first, second(30, { existingAt: 10 })];
    expect([29, 30].map((at) => answeringAt(itemOf(0, undefined), list, at))).toEqual([1, 2]);
  });

  test('an item stays with what it pins, until it is bound', () => {
    const list = [first, second(0, 'renewals')];
    expect([0, 99, 100].map((at) => answeringAt(itemOf(10, 90, 1), list, at))).toEqual([1, 1, 2]);
  });

  test('an item that is not offered any more stays where it is', () => {
    const fifth: Successor = { revision: 5, effectiveAt: 10, appliesTo: { existingAt: 10 } };
    expect(answeringAt(itemOf(0, 10), [first, fifth], 100)).toBe(1);
  });

  test('without a revision in force when it starts there is none', () => {
    expect(answeringRevisions(itemOf(-1, undefined), [first])).toEqual([]);
  });
});

describe('in an answer', () => {
  const before = readCatalog('conference-tv');
  const tiers = before.offerings[0]?.tiers.map((tier) =>
    tier.id === 'gold'
      ? { ...tier, cells: { ...tier.cells, 'software-updates': { kind: 'excluded' as const } } }
      : tier,
  );
  const after = {
    ...before,
    offerings: before.offerings.map((offering, index) => (index === 0 ? { ...offering, tiers } : offering)),
  } as Catalog;
  const yearly = (catalog: Catalog): Catalog =>
    ({
      ...catalog,
      offerings: catalog.offerings.map((offering) => ({
        ...offering,
        term: { months: 12, renewal: { months: 12, noticeMonths: 3 } },
      })),
    }) as Catalog;

  const ask = (to: AppliesTo, at: string, revision?: number) => {
    const second = revisionOf(yearly(after), { revision: 2, effectiveFrom: '2026-07-01', appliesTo: to });
    const world = worldOf([revisionOf(yearly(before)), second]);
    const item = {
      offering: 'service-level',
      tier: 'gold',
      from: '2026-03-01',
      ...(revision !== undefined && { revision }),
    };
    const answer = answerQuestion(
      { contract: { catalog: before.id, items: [item] }, feature: 'software-updates', at },
      world,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    const { catalog, reason, validity } = answer.value;
    return { revision: catalog.revision, code: reason.code, validity };
  };

  test.each<[AppliesTo, string, string]>([
    ['renewals', '2027-02-28T23:59:59.999+01:00', '2027-03-01T00:00:00+01:00'],
    [{ existingFrom: '2026-10-01' }, '2026-09-30T23:59:59.999+02:00', '2026-10-01T00:00:00+02:00'],
    [{ existingFrom: '2026-05-01' }, '2026-06-30T23:59:59.999+02:00', '2026-07-01T00:00:00+02:00'],
  ])('applied to %j, the answer changes when it binds the item, and says so before', (to, last, next) => {
    for (const pinned of [undefined, 1]) {
      expect(ask(to, last, pinned)).toMatchObject({
        revision: 1,
        code: 'included',
        validity: { until: next, because: 'revision' },
      });
      expect(ask(to, next, pinned)).toMatchObject({ revision: 2, code: 'excluded', validity: { from: next } });
    }
  });

  test('applied to new items, the answer stays for good', () => {
    expect(ask('new', '2030-03-01T12:00:00+01:00')).toMatchObject({
      revision: 1,
      code: 'included',
      validity: { until: null },
    });
  });
});
