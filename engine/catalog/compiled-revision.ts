import type { Calendar } from '../calendar/calendar.ts';
import type { Attribute, Catalog, Footnote, Price } from '../generated/types.ts';
import { compileRules, type CompiledRules } from '../rules/compile.ts';
import { compileCalendars } from './calendar.ts';
import { compileFeatures, type CompiledFeature } from './feature.ts';
import { compileOffering, type CompiledOffering } from './offering.ts';
import type { KnownFact } from './known-fact.ts';
import { below, type Pointer } from './place.ts';
import { effectiveInstant, type Revision } from './revision.ts';

/** A price and where the catalog says it. */
export type PlacedPrice = { readonly price: Price; readonly pointer: Pointer };

/** A revision with everything looked up that does not depend on a question. */
export type CompiledRevision = {
  readonly revision: Revision;
  readonly catalog: Catalog;
  /** Language of a text that is not written in the language asked for. */
  readonly language: string;
  /** Epoch milliseconds from which it is in force. */
  readonly effectiveAt: number;
  /** Operating facts, which are no part of it: its calendars are closed by them. */
  readonly facts: readonly KnownFact[];
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly offerings: ReadonlyMap<string, CompiledOffering>;
  readonly features: ReadonlyMap<string, CompiledFeature>;
  readonly prices: ReadonlyMap<string, PlacedPrice>;
  readonly footnotes: ReadonlyMap<string, Footnote>;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly severities: ReadonlySet<string>;
  /** Members of a question's context that some feature reads. */
  readonly contextKeys: ReadonlySet<string>;
  readonly rules: CompiledRules;
};

/** Where the catalog stands in its revision. */
const ROOT: Pointer = '/catalog';

/** A reviewed revision, ready to be asked while some operating facts hold. */
export function compileRevision(revision: Revision, facts: readonly KnownFact[] = []): CompiledRevision {
  const { catalog } = revision;
  const calendars = compileCalendars(catalog, revision.holidays, facts);
  const offerings = new Map(
    catalog.offerings.map((offering, index) => [
      offering.id,
      compileOffering(offering, below(ROOT, 'offerings', index)),
    ]),
  );
  return {
    revision,
    catalog,
    language: catalog.languages[0] ?? 'de',
    effectiveAt: effectiveInstant(revision),
    facts,
    calendars,
    offerings,
    features: compileFeatures(catalog, ROOT, offerings, calendars),
    prices: new Map(
      (catalog.prices ?? []).map((price, index) => [price.id, { price, pointer: below(ROOT, 'prices', index) }]),
    ),
    footnotes: new Map((catalog.footnotes ?? []).map((footnote) => [footnote.id, footnote])),
    attributes: new Map((catalog.attributes ?? []).map((attribute) => [attribute.id, attribute])),
    severities: new Set((catalog.severities ?? []).map(({ id }) => id)),
    contextKeys: new Set(catalog.features.flatMap(({ reads }) => reads ?? [])),
    rules: compileRules(revision.ruleSets),
  };
}
