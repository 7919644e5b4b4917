import { below, type DraftContent, type Pointer } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import { valueAt } from '../editing/places.ts';

/** A member of a fact that rules compare with ids, such as the tier of a candidate. */
export type Tested = { readonly fact: string; readonly path: string };

/** A comparison in a rule: where it stands, and what holds along with it in the same list or around. */
type PlacedTest = { readonly place: Pointer; readonly beside: readonly unknown[] };

/**
 * Places in the rules of a draft where a member of a fact is compared with an id.
 * @param isMeant whether the id is that of the thing, by what holds along with the comparison
 */
export function testsNaming(
  content: DraftContent,
  { fact, path }: Tested,
  id: string,
  isMeant: (beside: readonly unknown[]) => boolean,
): readonly Pointer[] {
  return testsOf(content)
    .filter(({ beside, place }) => isTestOf(valueAt(content, place), { fact, path }) && isMeant(beside))
    .flatMap(({ place }) => placesOf(content, below(place, 'value'), id));
}

/** Places in the rules of a draft that name a member of a fact, whatever it is compared with. */
export function testedPaths(content: DraftContent, tested: Tested): readonly Pointer[] {
  return testsOf(content)
    .filter(({ place }) => isTestOf(valueAt(content, place), tested))
    .map(({ place }) => below(place, 'path'));
}

/** Ids that tests among these compare a member of a fact with. */
export function idsTested(tests: readonly unknown[], tested: Tested): readonly string[] {
  return tests
    .filter((test) => isTestOf(test, tested))
    .flatMap((test) => valueAt(test, '/value'))
    .filter((value) => typeof value === 'string');
}

function isTestOf(test: unknown, { fact, path }: Tested): boolean {
  return valueAt(test, '/fact') === fact && valueAt(test, '/path') === path;
}

/** A value that is the id, or those of a list that are. */
function placesOf(content: DraftContent, place: Pointer, id: string): readonly Pointer[] {
  if (valueAt(content, place) === id) return [place];
  return listIn<unknown>(content, place).flatMap((value, index) => (value === id ? [below(place, index)] : []));
}

function testsOf(content: DraftContent): readonly PlacedTest[] {
  return listIn<unknown>(content, '/ruleSets').flatMap((_, set) =>
    listIn<unknown>(content, below('/ruleSets', set, 'rules')).flatMap((__, rule) =>
      testsIn(content, below('/ruleSets', set, 'rules', rule, 'conditions'), []),
    ),
  );
}

/** Tests within a condition; only what must hold together is beside one another. */
function testsIn(content: DraftContent, place: Pointer, around: readonly unknown[]): readonly PlacedTest[] {
  const all = listIn<unknown>(content, below(place, 'all'));
  const any = listIn<unknown>(content, below(place, 'any')).map((_, index) => below(place, 'any', index));
  const not = valueAt(content, below(place, 'not')) === undefined ? [] : [below(place, 'not')];
  return [
    ...(valueAt(content, below(place, 'fact')) === undefined ? [] : [{ place, beside: around }]),
    ...all.flatMap((_, index) => testsIn(content, below(place, 'all', index), [...around, ...all])),
    ...[...any, ...not].flatMap((inner) => testsIn(content, inner, around)),
  ];
}
