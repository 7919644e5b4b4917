import { below, equalJson, stepsOf, type DraftContent, type Pointer } from '../../engine/index.ts';
import { valueAt } from '../editing/places.ts';

/** Where lists of things stand, and where the things are referred to; `*` is any entry, `:id` a member that is the id. */
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
  ],
  '/catalog/groups': ['/catalog/features/*/group'],
  '/catalog/footnotes': [
    '/catalog/features/*/footnotes/*',
    '/catalog/offerings/*/footnotes/*',
    '/catalog/offerings/*/sheet/footnotes/*',
  ],
  '/catalog/calendars': [
    '/catalog/features/*/calendar',
    '/catalog/prices/*/bands/*/calendar',
    '/catalog/offerings/*/tiers/*/commitments/*/clock/calendar',
  ],
  '/catalog/zones': ['/catalog/features/*/travel/includedZones/*'],
  '/catalog/prices': [
    '/catalog/features/*/travel/price',
    '/catalog/offerings/*/tiers/*/prices/*',
    '/catalog/offerings/*/tiers/*/cells/*/price',
    '/catalog/offerings/*/tiers/*/cells/*/overage',
    '/catalog/offerings/*/options/*/prices/*',
  ],
  '/catalog/attributes': ['/catalog/prices/*/driver', '/catalog/packages/*/when/attribute'],
  '/catalog/severities': [
    '/catalog/offerings/*/tiers/*/commitments/*/severity',
    '/scenarios/*/question/context/severity',
  ],
  '/catalog/targets': ['/catalog/offerings/*/tiers/*/commitments/*/target'],
  '/catalog/offerings': [
    '/catalog/offerings/*/requires/*',
    '/catalog/packages/*/covers/*/offering',
    '/scenarios/*/question/contract/items/*/offering',
  ],
  '/catalog/offerings/*/tiers': ['/catalog/offerings/*/tiers/*/inherits', '/catalog/offerings/*/options/*/tiers/*'],
};

/**
 * Places that refer to a thing by its id, apart from its own.
 * @param thing the place of the thing itself, such as `/catalog/features/3`
 */
export function referrersOf(content: DraftContent, thing: Pointer): readonly Pointer[] {
  const id = valueAt(content, `${thing}/id`);
  if (typeof id !== 'string' || id === '') return [];
  const list = stepsOf(thing).slice(0, -1);
  const known = Object.keys(referring).find((pattern) => matches(stepsOf(pattern), list)) ?? '';
  const scoped = known.includes('*') ? list.slice(0, 3) : [];
  return (referring[known] ?? [])
    .map((pattern) => [...scoped, ...stepsOf(pattern).slice(scoped.length)])
    .flatMap((pattern) => walk(content, pattern, id, ''));
}

function matches(pattern: readonly string[], steps: readonly string[]): boolean {
  return pattern.length === steps.length && pattern.every((step, index) => step === '*' || step === steps[index]);
}

/** Places below one that fit a pattern and name the id. */
function walk(value: unknown, [step, ...rest]: readonly string[], id: string, place: Pointer): readonly Pointer[] {
  if (step === undefined) return equalJson(value, id) ? [place] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step === ':id') return Object.hasOwn(value, id) ? [below(place, id)] : [];
  const members = step === '*' ? Object.entries(value) : Object.entries(value).filter(([name]) => name === step);
  return members.flatMap(([name, inner]) => walk(inner, rest, id, below(place, name)));
}
