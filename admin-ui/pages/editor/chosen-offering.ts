import type { DraftContent } from '../../../engine/index.ts';
import { chosenIndex } from '../../forms/chosen-entry.ts';
import { idsAt } from '../../forms/things.ts';

/** The position of the offering that an address names by id or by place; the first where it names none. */
export function chosenOffering(search: string, content: DraftContent): number {
  const ids = idsAt(content, '/catalog/offerings');
  const named = ids.indexOf(new URLSearchParams(search).get('offering') ?? '');
  return named >= 0 ? named : chosenIndex(search, '/catalog/offerings', ids.length);
}
