import { below, type DraftContent, type Pointer } from '../../../../engine/index.ts';

const MOST = 300;

/** Places of a catalog that notes can be about: its members, and the entries of its lists. */
export function aboutPlaces({ catalog }: DraftContent): readonly Pointer[] {
  const members = Object.entries(catalog).filter(([name]) => !/^(\$schema|format|id|notes)$/.test(name));
  return members.flatMap(([name, value]) => [below('', name), ...entriesOf(name, value)]).slice(0, MOST);
}

function entriesOf(name: string, value: unknown): readonly Pointer[] {
  return Array.isArray(value) ? value.map((_, index) => below('', name, index)) : [];
}
