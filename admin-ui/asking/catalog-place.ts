import type { Catalog } from '../../engine/index.ts';
import { catalogAddress, offeringAddress } from '../rooms.ts';
import { textIn, titleOf } from '../texts.ts';

/** A place of a catalog: what it is called and the page that shows it. */
export type CatalogPlace = { readonly title: string; readonly address: string };

/**
 * The place that a reason points at; undefined where no page shows it.
 * @example placeOf('/catalog/offerings/0/tiers/1/cells/warranty', catalog, 'de') → { title: 'Service-Level › Gold › Garantie', … }
 */
export function placeOf(pointer: string | null, catalog: Catalog, language: string): CatalogPlace | undefined {
  const [root, list, index = '', part, at = '', inner, feature = ''] = (pointer ?? '').split('/').slice(1);
  if (root !== 'catalog') return undefined;
  const offering = list === 'offerings' ? catalog.offerings[Number(index)] : undefined;
  if (!offering) return { title: textIn(catalog.title, language), address: catalogAddress(catalog.id) };
  const title = textIn(offering.title, language);
  const featureTitle = (id: string) => titleOf(catalog.features, id, language);
  const tier = part === 'tiers' ? offering.tiers[Number(at)] : undefined;
  if (tier && inner === 'cells')
    return {
      title: `${title} › ${textIn(tier.title, language)} › ${featureTitle(feature)}`,
      address: offeringAddress(catalog.id, offering.id, { tier: tier.id, feature }),
    };
  const option = part === 'options' ? offering.options?.[Number(at)] : undefined;
  const [soldIn] = option?.tiers ?? [];
  if (option && soldIn !== undefined)
    return {
      title: `${title} › ${featureTitle(option.id)}`,
      address: offeringAddress(catalog.id, offering.id, { tier: soldIn, feature: option.id }),
    };
  return { title, address: offeringAddress(catalog.id, offering.id) };
}
