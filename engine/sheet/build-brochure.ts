import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Offering, Sheet, SheetContact, SheetHours, SheetVendor } from '../generated/types.ts';
import { buildSheet } from './build-sheet.ts';
import { listContacts } from './contacts.ts';
import { describeFeatures, type FeatureGroup } from './feature-groups.ts';
import { listAllHours } from './hours.ts';
import { validityText, vendorOf } from './imprint.ts';
import { listExclusions, listPackages } from './not-covered.ts';
import type { Said } from './said.ts';
import { voiceIn, type Voice } from './voice.ts';

/** The whole service description of a vendor. */
export type Brochure = Pick<Sheet, 'digest' | 'effectiveFrom' | 'validity' | 'language'> & {
  readonly title: string;
  readonly vendor: SheetVendor;
  /** Every offering with its comparison, in the order of the catalog. */
  readonly chapters: readonly { readonly notes: readonly string[]; readonly sheet: Sheet }[];
  readonly features: readonly FeatureGroup[];
  /** Severities and targets that say from when until when they are measured. */
  readonly definitions: readonly Said[];
  readonly hours: readonly SheetHours[];
  readonly exclusions: readonly Said[];
  readonly packages: readonly Said[];
  readonly contact: readonly SheetContact[];
};

/** The service description of a revision. @param language one that the catalog does not have is as good as none */
export function buildBrochure(revision: CompiledRevision, language?: string): Brochure {
  const { catalog } = revision;
  const voice = voiceIn(revision, language);
  return {
    title: voice.say(catalog.title),
    vendor: vendorOf(revision, voice),
    language: voice.language,
    digest: revision.revision.digest,
    effectiveFrom: revision.revision.effectiveFrom,
    validity: validityText(revision, voice),
    chapters: catalog.offerings.map((offering) => chapterOf(offering, revision, voice)),
    features: describeFeatures(revision, voice),
    definitions: defineTerms(revision, voice),
    hours: listAllHours(revision, voice),
    exclusions: listExclusions(revision, voice),
    packages: listPackages(revision, voice),
    contact: listContacts(catalog.vendor.contacts, voice),
  };
}

function chapterOf(offering: Offering, revision: CompiledRevision, voice: Voice): Brochure['chapters'][number] {
  const sheet = buildSheet(revision, offering.id, { language: voice.language });
  if (!sheet.ok) throw new RangeError(`the offering \`${offering.id}\` of a catalog has no sheet`);
  const { audience, standard } = offering;
  const notes = [
    ...(standard ? [voice.phrase('standard-offering')] : []),
    ...(audience === undefined ? [] : [voice.phrase(`for-${audience}`)]),
  ];
  return { notes, sheet: sheet.value };
}

function defineTerms({ catalog }: CompiledRevision, voice: Voice): readonly Said[] {
  return [...(catalog.severities ?? []), ...(catalog.targets ?? [])].flatMap(({ definition, title }) =>
    definition ? [{ title: voice.say(title), texts: [voice.say(definition)] }] : [],
  );
}
