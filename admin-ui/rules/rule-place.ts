import { stepsOf, type DraftContent, type Pointer, type Rule, type RuleSet } from '../../engine/index.ts';
import { valueAt } from '../editing/places.ts';

/** A rule set that is being written: any of its members may be missing. */
export type DraftRuleSet = Partial<RuleSet>;

/** A rule that is being written. */
export type DraftRule = Partial<Rule>;

/** Where an own rule stands. */
export type RulePlace = { readonly set: Pointer; readonly rule: Pointer; readonly index: number };

/** The place of the rule that a place of the draft is in; undefined where it is in none. */
export function rulePlaceOf(pointer: Pointer, content: DraftContent): RulePlace | undefined {
  const [root, set = '', part = 'rules', index = '0'] = stepsOf(pointer);
  if (root !== 'ruleSets') return undefined;
  const at = part === 'rules' ? Number(index) : 0;
  const place = { set: `/ruleSets/${set}`, rule: `/ruleSets/${set}/rules/${String(at)}`, index: at };
  return isMembers(valueAt(content, place.rule)) ? place : undefined;
}

/** The own rule sets of a draft. */
export function ownSets(content: DraftContent): readonly DraftRuleSet[] {
  return content.ruleSets.filter(isMembers);
}

/** The rules of a set, as far as they are any. */
export function rulesOf(set: DraftRuleSet): readonly DraftRule[] {
  return Array.isArray(set.rules) ? set.rules.filter(isMembers) : [];
}

/** A rule's address among those of all sets. @example addressIn({ id: 'hours' }, { id: 'closed' }) → 'hours/closed' */
export function addressIn(set: DraftRuleSet, rule: DraftRule): string {
  return `${set.id ?? ''}/${rule.id ?? ''}`;
}

function isMembers(value: unknown): value is Readonly<Record<string, never>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
