import fc from 'fast-check';
import type { Catalog, Context, ContextKey, Offering, Tier } from '../../engine/index.ts';
import { readCatalog, vendors } from '../fixtures/world.ts';

/** A question as it is sent, with an inline contract. */
export type Sent = {
  readonly contract: {
    readonly catalog: string;
    readonly customer: string;
    readonly items: readonly SentItem[];
    readonly systems: readonly { readonly id: string; readonly delivered: string; readonly endOfService?: string }[];
    readonly attributes: Readonly<Record<string, string | number>>;
    readonly usage: readonly { readonly feature: string; readonly minutes: number; readonly at: string }[];
  };
  readonly feature: string;
  readonly at: string;
  readonly context: Context;
};

type SentItem = {
  readonly id: string;
  readonly offering: string;
  readonly tier: string;
  readonly options: readonly string[];
  readonly from: string;
  readonly until?: string;
};

const catalogs = vendors.map(readCatalog);
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2020, 0, 1) / DAY_MS;

/** A day from 2020 through 2030. */
const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 11 * 365 }).map((number) => isoDay(number));

/** An instant of those years, to the minute. */
const instant = fc
  .integer({ min: FIRST_DAY * 1440, max: (FIRST_DAY + 11 * 365) * 1440 })
  .map((minutes) => new Date(minutes * 60_000).toISOString());

/** Any question that can be answered: one of the five catalogs, any items, systems, uses and context. */
export const questions: fc.Arbitrary<Sent> = fc.constantFrom(...catalogs).chain((catalog) =>
  fc.record({
    contract: contracts(catalog),
    feature: fc.constantFrom(...catalog.features.map(({ id }) => id)),
    at: instant,
    context: contexts(catalog),
  }),
);

/** Any contract of a catalog. */
export function contracts(catalog: Catalog): fc.Arbitrary<Sent['contract']> {
  const metered = catalog.features.filter(({ reads }) => reads?.includes('minutes')).map(({ id }) => id);
  return fc.record({
    catalog: fc.constant(catalog.id),
    customer: fc.constant('ACME'),
    items: fc
      .array(items(catalog), { maxLength: 3 })
      .map((list) => list.map((item, index) => ({ ...item, id: `${index + 1}` }))),
    systems: fc
      .array(systems(), { maxLength: 2 })
      .map((list) => list.map((system, index) => ({ ...system, id: `S-${index + 1}` }))),
    attributes: attributes(catalog),
    usage:
      metered.length === 0
        ? fc.constant([])
        : fc.array(
            fc.record({ feature: fc.constantFrom(...metered), minutes: fc.integer({ min: 0, max: 400 }), at: instant }),
            {
              maxLength: 3,
            },
          ),
  });
}

function items(catalog: Catalog): fc.Arbitrary<SentItem> {
  return fc
    .constantFrom(...catalog.offerings.flatMap((offering) => offering.tiers.map((tier) => [offering, tier] as const)))
    .chain(([offering, tier]) =>
      fc.record(
        {
          id: fc.constant('1'),
          offering: fc.constant(offering.id),
          tier: fc.constant(tier.id),
          options: fc.subarray(optionsOf(offering, tier)),
          from: day,
          until: fc.constant(undefined),
        },
        { requiredKeys: ['id', 'offering', 'tier', 'options', 'from'] },
      ),
    )
    .chain(({ until: _, ...item }) =>
      fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }).map((length) => ({
        ...item,
        ...(length !== undefined && { until: isoDay(Date.parse(item.from) / DAY_MS + length) }),
      })),
    );
}

function optionsOf({ options = [] }: Offering, { id }: Tier): string[] {
  return options
    .filter(({ tiers, requires, excludes }) => tiers.includes(id) && !requires && !excludes)
    .map((option) => option.id);
}

function systems(): fc.Arbitrary<Sent['contract']['systems'][number]> {
  return fc.record(
    { id: fc.constant('S-1'), delivered: day, endOfService: day },
    { requiredKeys: ['id', 'delivered'] },
  );
}

function attributes(catalog: Catalog): fc.Arbitrary<Record<string, string | number>> {
  const choices = (catalog.attributes ?? []).filter(({ kind }) => kind === 'choice');
  return fc.record(
    Object.fromEntries(
      choices.map(({ id, choices: values = [] }) => [id, fc.constantFrom(...values.map((value) => value.id))]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, string | number>>;
}

/** A context of keys that some feature of the catalog reads; the system, if named, is one that may not exist. */
function contexts(catalog: Catalog): fc.Arbitrary<Context> {
  const readable = new Set(catalog.features.flatMap(({ reads }) => reads ?? []));
  const values: Partial<Record<ContextKey, fc.Arbitrary<unknown>>> = {
    severity: fc.constantFrom(...(catalog.severities ?? [{ id: 'none' }]).map(({ id }) => id)),
    channel: fc.constantFrom('phone', 'email', 'remote', 'callback'),
    minutes: fc.integer({ min: 0, max: 700 }),
    travelMinutes: fc.integer({ min: 0, max: 200 }),
    location: fc.constantFrom('DE', 'CH', 'US'),
    venue: fc.constantFrom('vendor', 'customer', 'partner', 'remote'),
    component: fc.constantFrom('server', 'phone', 'sfp-module', 'fan'),
    cause: fc.constantFrom('wear-part', 'third-party', 'defect'),
    participants: fc.integer({ min: 0, max: 8 }),
    priority: fc.constantFrom('normal', 'high', 'no-extra-cost'),
    partnerAuthorised: fc.boolean(),
    underWarranty: fc.boolean(),
    case: fc.constantFrom('A', 'B'),
  };
  const known = Object.entries(values).filter(([key]) => readable.has(key as ContextKey));
  return fc.record(Object.fromEntries(known), { requiredKeys: [] }) as fc.Arbitrary<Context>;
}

function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
