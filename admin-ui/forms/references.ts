import { below, equalJson, stepsOf, type DraftContent, type Pointer } from '../../engine/index.ts';
import { idAt, listIn } from '../editing/draft-catalog.ts';
import { valueAt } from '../editing/places.ts';
import { idsTested, testedPaths, testsNaming, type Tested } from './rule-tests.ts';
import { idsAt } from './things.ts';

/**
 * Where lists of things stand, and where the things are referred to; `*` is any entry, `:id` a member that is the id,
 * `{offering}` an entry that names the offering of the thing.
 */
const referring: Readonly<Record<string, readonly string[]>> = {
  '/catalog/features': [
    '/catalog/offerings/*/sheet/rows/*',
    '/catalog/offerings/*/tiers/*/cells/:id',
    '/catalog/offerings/*/tiers/*/commitments/*/feature',
    '/catalog/offerings/*/tiers/*/milestones/*/feature',
    '/catalog/offerings/*/options/*/id',
    '/catalog/offerings/*/options/*/requires/*',
    '/catalog/offerings/*/options/*/excludes/*',
    '/catalog/offerings/*/options/*/extendsHours/*',
    '/catalog/offerings/*/options/*/insteadOf/*',
    '/catalog/exclusions/*/features/*',
    '/catalog/packages/*/covers/*/features/*',
    '/catalog/requestForms/*/feature',
    '/ruleSets/*/rules/*/features/*',
    '/ruleSets/*/examples/*/feature',
    '/scenarios/*/question/feature',
    '/scenarios/*/question/contract/items/*/options/*',
    '/scenarios/*/question/contract/usage/*/feature',
    '/scenarios/*/question/contract/amendments/*/feature',
  ],
  '/catalog/groups': ['/catalog/features/*/group'],
  '/catalog/footnotes': [
    '/catalog/features/*/footnotes/*',
    '/catalog/offerings/*/footnotes/*',
    '/catalog/offerings/*/sheet/footnotes/*',
    '/scenarios/*/expect/conditions/*',
  ],
  '/catalog/calendars': [
    '/catalog/features/*/calendar',
    '/catalog/prices/*/bands/*/calendar',
    '/catalog/offerings/*/tiers/*/commitments/*/clock/calendar',
    '/scenarios/*/question/contract/amendments/*/calendar',
  ],
  '/catalog/zones': ['/catalog/features/*/travel/includedZones/*'],
  '/catalog/prices': [
    '/catalog/features/*/travel/price',
    '/catalog/offerings/*/tiers/*/prices/*',
    '/catalog/offerings/*/tiers/*/cells/*/price',
    '/catalog/offerings/*/tiers/*/cells/*/overage',
    '/catalog/offerings/*/options/*/prices/*',
    '/ruleSets/*/rules/*/event/params/prices/*',
    '/scenarios/*/question/contract/amendments/*/price',
  ],
  '/catalog/attributes': [
    '/catalog/prices/*/driver',
    '/catalog/packages/*/when/attribute',
    '/ruleSets/*/examples/*/facts/attributes/:id',
    '/scenarios/*/question/contract/attributes/:id',
  ],
  '/catalog/severities': [
    '/catalog/offerings/*/tiers/*/commitments/*/severity',
    '/ruleSets/*/examples/*/facts/context/severity',
    '/scenarios/*/question/context/severity',
    '/scenarios/*/question/contract/amendments/*/severity',
  ],
  '/catalog/targets': [
    '/catalog/offerings/*/tiers/*/commitments/*/target',
    '/scenarios/*/question/contract/amendments/*/target',
    '/scenarios/*/expect/due/:id',
  ],
  '/catalog/offerings': [
    '/catalog/offerings/*/requires/*',
    '/catalog/packages/*/covers/*/offering',
    '/ruleSets/*/examples/*/facts/candidate/offering',
    '/ruleSets/*/examples/*/facts/contract/offerings/*',
    '/scenarios/*/question/contract/items/*/offering',
  ],
  '/catalog/offerings/*/tiers': [
    '/catalog/offerings/*/tiers/*/inherits',
    '/catalog/offerings/*/options/*/tiers/*',
    '/ruleSets/*/examples/*/facts/{offering}/tier',
    '/scenarios/*/question/contract/items/{offering}/tier',
  ],
};

/** Facts of which each member is named by the id of a thing. */
const memberOf: Readonly<Record<string, string>> = { '/catalog/attributes': 'attributes' };

/** Members of facts that rules compare with the ids of each list. */
const tested: Readonly<Record<string, readonly Tested[]>> = {
  '/catalog/severities': [{ fact: 'context', path: '/severity' }],
  '/catalog/offerings': [
    { fact: 'candidate', path: '/offering' },
    { fact: 'contract', path: '/offerings' },
  ],
  '/catalog/offerings/*/tiers': [{ fact: 'candidate', path: '/tier' }],
};

/**
 * Places that refer to a thing by its id, apart from its own.
 * @param thing the place of the thing itself, such as `/catalog/features/3`
 */
export function referrersOf(content: DraftContent, thing: Pointer): readonly Pointer[] {
  const id = idAt(content, thing);
  if (id === undefined || id === '') return [];
  const list = stepsOf(thing).slice(0, -1);
  const known = Object.keys(referring).find((pattern) => matches(stepsOf(pattern), list)) ?? '';
  const scope = known.includes('*') ? list.slice(0, 3) : [];
  const offering = scope.length > 0 ? idAt(content, below('', ...scope)) : undefined;
  const places = (referring[known] ?? [])
    .map((pattern) => scoped(stepsOf(pattern), scope))
    .flatMap((pattern) => walk(content, pattern, { id, offering }, ''));
  const tests = (tested[known] ?? []).flatMap((member) =>
    testsNaming(content, member, id, (beside) => offering === undefined || isOf(content, offering, id, beside)),
  );
  const fact = memberOf[known];
  const members = fact === undefined ? [] : testedPaths(content, { fact, path: below('', id) });
  return [...places, ...tests, ...members];
}

/** What belongs to an offering is referred to within it, and wherever the offering is named. */
function scoped(pattern: readonly string[], scope: readonly string[]): readonly string[] {
  const isWithin = matches(pattern.slice(0, scope.length), scope);
  return isWithin ? [...scope, ...pattern.slice(scope.length)] : pattern;
}

/** Whether a tier that a rule names is one of the offering: as the rule says, else if no other has a tier of that id. */
function isOf(content: DraftContent, offering: string, tier: string, beside: readonly unknown[]): boolean {
  const named = idsTested(beside, { fact: 'candidate', path: '/offering' });
  if (named.length > 0) return named.includes(offering);
  return listIn<unknown>(content, '/catalog/offerings').every(
    (_, index) =>
      idAt(content, below('/catalog/offerings', index)) === offering ||
      !idsAt(content, below('/catalog/offerings', index, 'tiers')).includes(tier),
  );
}

function matches(pattern: readonly string[], steps: readonly string[]): boolean {
  return pattern.length === steps.length && pattern.every((step, index) => step === '*' || step === steps[index]);
}

type Sought = { readonly id: string; readonly offering: string | undefined };

/** Places below one that fit a pattern and name the id. */
function walk(value: unknown, [step, ...rest]: readonly string[], sought: Sought, place: Pointer): readonly Pointer[] {
  if (step === undefined) return equalJson(value, sought.id) ? [place] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step === ':id') return Object.hasOwn(value, sought.id) ? [below(place, sought.id)] : [];
  const members = Object.entries(value).filter(([name, inner]) => fits(step, name, inner, sought));
  return members.flatMap(([name, inner]) => walk(inner, rest, sought, below(place, name)));
}

function fits(step: string, name: string, inner: unknown, { offering }: Sought): boolean {
  if (step === '{offering}') return valueAt(inner, '/offering') === offering;
  return step === '*' || step === name;
}
