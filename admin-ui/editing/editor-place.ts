import { stepsOf, type DraftContent, type Pointer } from '../../engine/index.ts';
import { editAddress } from '../rooms.ts';
import { idAt } from './draft-catalog.ts';
import type { TabId } from './tab-ids.ts';

/** Pages of the editor by the member of the catalog that they edit. */
const pages: Readonly<Record<string, TabId>> = {
  features: 'features',
  groups: 'features',
  footnotes: 'features',
  prices: 'prices',
  billing: 'prices',
  zones: 'prices',
  targets: 'targets',
  severities: 'targets',
  calendars: 'hours',
  exclusions: 'exclusions',
  attributes: 'packages',
  vendor: 'vendor',
  brand: 'brand',
  packages: 'packages',
  requestForms: 'forms',
  notes: 'notes',
};

/** Pages by the member of an offering, or of a tier, that they edit. */
const innerPages: Readonly<Record<string, TabId>> = {
  cells: 'matrix',
  commitments: 'targets',
  term: 'terms',
  milestones: 'terms',
  eligibility: 'terms',
  options: 'options',
  sheet: 'matrix',
  prices: 'prices',
};

/**
 * The address of the editor's page that shows a place of the draft, with the place chosen.
 * @example placeAddress('/catalog/offerings/0/tiers/1/cells/warranty', content) → '/catalogs/x/edit/matrix?offering=…&tier=gold&feature=warranty'
 */
export function placeAddress(pointer: Pointer, content: DraftContent): string {
  const query = new URLSearchParams(chosenBy(pointer, content));
  query.set('at', pointer);
  return `${editAddress(content.catalog.id, tabOf(pointer))}?${query.toString()}`;
}

/** The page of the editor that edits a place. */
function tabOf(pointer: Pointer): TabId {
  const [root, member = '', , inner = '', , part = ''] = stepsOf(pointer);
  if (root === 'ruleSets') return 'rules';
  if (root === 'scenarios') return 'scenarios';
  if (member !== 'offerings') return pages[member] ?? 'vendor';
  return (inner === 'tiers' ? innerPages[part] : innerPages[inner]) ?? 'tiers';
}

function chosenBy(pointer: Pointer, content: DraftContent): Readonly<Record<string, string>> {
  const [, member, index = '', inner, at = '', part, feature] = stepsOf(pointer);
  if (member !== 'offerings') return {};
  const offering = idAt(content, `/catalog/offerings/${index}`);
  const tier = inner === 'tiers' ? idAt(content, `/catalog/offerings/${index}/tiers/${at}`) : undefined;
  return {
    ...(offering !== undefined && { offering }),
    ...(tier !== undefined && { tier }),
    ...(part === 'cells' && feature !== undefined && { feature }),
  };
}
