import { below, stepsOf, type DraftContent, type Pointer, type Text } from '../../engine/index.ts';
import { textIn } from '../texts.ts';
import { listIn } from './draft-catalog.ts';
import { valueAt } from './places.ts';

/**
 * Where a place of the draft is, in the words of the catalog; entries of lists are named by position or by id.
 * @example placeWords('/catalog/offerings/0/tiers/1/cells/warranty', content, 'de') → 'Service-Level › Gold › Garantie'
 */
export function placeWords(pointer: Pointer, content: DraftContent, language: string): string {
  let thing: unknown = content;
  const names = stepsOf(pointer).flatMap((step) => {
    thing = within(thing, step);
    const own = nameOf(thing, language);
    if (own !== undefined) return [own];
    if (/^\d+$/.test(step)) return [String(Number(step) + 1)];
    return structure.has(step) ? [] : [featureTitle(step, content, language) ?? step];
  });
  return names.length > 0 ? names.join(' › ') : (nameOf(content.catalog, language) ?? content.catalog.id);
}

/** Members that only hold what has a name itself. */
const structure = new Set(['catalog', 'ruleSets', 'scenarios', 'rules', 'offerings', 'tiers', 'cells', 'features']);

function nameOf(thing: unknown, language: string): string | undefined {
  if (typeof thing !== 'object' || thing === null || 'offerings' in thing) return undefined;
  const { id, title } = thing as { readonly id?: unknown; readonly title?: unknown };
  if (typeof title === 'object' && title !== null) return textIn(title as Text, language);
  return typeof id === 'string' ? id : undefined;
}

function featureTitle(id: string, content: DraftContent, language: string): string | undefined {
  const features = listIn<{ readonly id?: string; readonly title?: Text }>(content, '/catalog/features');
  const found = features.find((feature) => feature.id === id);
  return found?.title && textIn(found.title, language);
}

/** A member, or an entry of a list by its position or its id. */
function within(thing: unknown, step: string): unknown {
  if (Array.isArray(thing)) return thing[Number(step)] ?? thing.find((entry) => valueAt(entry, '/id') === step);
  return valueAt(thing, below('', step));
}
