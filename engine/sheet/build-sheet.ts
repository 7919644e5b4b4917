import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import { unknown } from '../issue.ts';
import type { Sheet, SheetTier } from '../generated/types.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { listContacts } from './contacts.ts';
import { listConditions, listFootnotes, marksOf, numberFootnotes } from './footnotes.ts';
import { listHours } from './hours.ts';
import { validityText, vendorOf } from './imprint.ts';
import { billingTexts, headPrice, listPrices } from './prices.ts';
import { listRows, rowFeatures } from './rows.ts';
import { listSeverities, listTargets } from './targets.ts';
import { listTerms } from './terms.ts';
import { spoken, voiceIn, type Voice } from './voice.ts';

/** What a sheet may show: a language, else the catalog's first; some tiers in the order given, else all. */
export type SheetChoice = { readonly language?: string; readonly tiers?: readonly string[] };

/**
 * The comparison sheet of an offering: what its tiers promise, side by side.
 * @param choice a language that the catalog does not have is as good as none; an empty list of tiers means all
 * @issue unknown-offering unknown-tier
 * @example buildSheet(revision, 'service-level', { language: 'de' }) → { title, tiers, rows, footnotes, … }
 */
export function buildSheet(revision: CompiledRevision, id: string, choice: SheetChoice = {}): Outcome<Sheet> {
  const offering = revision.offerings.get(id);
  if (!offering) return failure([unknown('offering', id, '')]);
  const tiers = chooseTiers(offering, choice.tiers ?? []);
  return tiers.ok ? success(sheetOf(offering, tiers.value, revision, voiceIn(revision, choice.language))) : tiers;
}

function chooseTiers({ tiers }: CompiledOffering, ids: readonly string[]): Outcome<readonly CompiledTier[]> {
  const strangers = [...new Set(ids)].filter((id) => !tiers.has(id));
  if (strangers.length > 0) return failure(strangers.map((id) => unknown('tier', id, '')));
  return success(ids.length === 0 ? [...tiers.values()] : [...new Set(ids)].flatMap((id) => tiers.get(id) ?? []));
}

function sheetOf(
  offering: CompiledOffering,
  tiers: readonly CompiledTier[],
  revision: CompiledRevision,
  voice: Voice,
): Sheet {
  const { catalog } = revision;
  const features = rowFeatures(offering, revision);
  const numbers = numberFootnotes(offering, features, revision);
  const targets = listTargets(tiers, revision, voice);
  const prices = listPrices(tiers, offering, revision, voice);
  const columns = tiers.map(({ tier }) => tier.id);
  return {
    title: voice.say(offering.offering.sheet?.title ?? offering.offering.title),
    offering: headOf(offering, voice),
    catalog: catalog.id,
    revision: revision.revision.revision,
    digest: revision.revision.digest,
    effectiveFrom: revision.revision.effectiveFrom,
    validity: validityText(revision, voice),
    language: voice.language,
    vendor: vendorOf(revision, voice),
    footnoteMarks: marksOf(numbers.whole, numbers),
    tiers: tiers.map((tier) => tierHead(tier, revision, voice)),
    rows: listRows(features, columns, offering, numbers, revision, voice),
    footnotes: listFootnotes(numbers, revision, voice),
    conditions: listConditions(features, numbers, revision, voice),
    prices,
    currency: catalog.currency,
    billing: billingTexts(revision, voice),
    targets,
    severities: listSeverities(targets, revision, voice),
    hours: listHours(features, tiers, prices, revision, voice),
    terms: listTerms(tiers, offering, revision, voice),
    contact: listContacts(catalog.vendor.contacts, voice),
  };
}

function headOf({ offering }: CompiledOffering, voice: Voice): Sheet['offering'] {
  const { id, title, subtitle, description } = offering;
  return {
    id,
    title: voice.say(title),
    ...spoken('subtitle', subtitle, voice),
    ...spoken('description', description, voice),
  };
}

function tierHead(tier: CompiledTier, revision: CompiledRevision, voice: Voice): SheetTier {
  const { id, title, subtitle, description } = tier.tier;
  const price = headPrice(tier, revision, voice);
  return {
    id,
    title: voice.say(title),
    ...spoken('subtitle', subtitle, voice),
    ...spoken('description', description, voice),
    ...(price !== undefined && { price }),
  };
}
