import { below } from '../catalog/place.ts';
import type { Catalog, Condition, ContextKey, FactTest, Rule, RuleSet } from '../generated/types.ts';
import { validateRuleSet } from '../generated/validators.js';
import type { Issue } from '../issue.ts';
import { runExamples } from '../rules/examples.ts';
import { readRuleSet } from '../rules/rule-set.ts';
import type { ContextNeed } from './context-needs.ts';
import { blocker } from './finding.ts';
import type { Reference } from './reference.ts';
import { isObject } from './walk.ts';

/** The rules that only this vendor's catalog has: those of sets named by the catalog's id. */
export function rulesOfVendor({ id }: Catalog, ruleSets: readonly unknown[]): readonly Rule[] {
  return ruleSets.flatMap((set) => (isOwn(set, id) && validateRuleSet(set) ? set.rules : []));
}

/** What is wrong in sets of this vendor, their examples included. @issue `bad-rule-set` */
export function findBrokenSets({ id }: Catalog, ruleSets: readonly unknown[]): readonly Issue[] {
  return ruleSets.filter((set) => isOwn(set, id)).flatMap((set) => findBroken(set, set.id));
}

/** What is wrong in sets that every catalog has, their examples included. @issue `bad-rule-set` */
export function findBrokenCommonSets(ruleSets: readonly RuleSet[]): readonly Issue[] {
  return ruleSets.flatMap((set) => findBroken(set, set.id));
}

function findBroken(set: unknown, id: string): readonly Issue[] {
  return reviewSet(set).map(({ code, pointer, detail }) =>
    blocker('bad-rule-set', '', `rule set \`${id}\` at \`${pointer}\`: ${detail}`, { set: id, pointer, code }),
  );
}

function reviewSet(set: unknown): readonly Issue[] {
  const read = readRuleSet(set);
  return read.ok ? runExamples(read.value) : read.issues;
}

function isOwn(set: unknown, catalog: string): set is Pick<RuleSet, 'id'> {
  return isObject(set) && typeof set['id'] === 'string' && set['id'].startsWith(`${catalog}/`);
}

/** What a rule names of the catalog; each reference stands where the thing should be declared. */
export function referencesOfRule({ id, features, conditions, event }: Rule): readonly Reference[] {
  const tests = testsOf(conditions);
  return [
    ...name('feature', features, '/features', id),
    ...name('price', event.params?.prices, '/prices', id),
    ...name('attribute', tests.filter(({ fact }) => fact === 'attributes').map(memberOf), '/attributes', id),
    ...name(
      'offering',
      tests.filter(testsOffering).flatMap(({ value }) => textsOf(value)),
      '/offerings',
      id,
    ),
  ];
}

function name(
  kind: Reference['kind'],
  ids: readonly string[] | undefined,
  pointer: string,
  rule: string,
): readonly Reference[] {
  return (ids ?? []).map((id) => ({ kind, id, pointer, rule }));
}

/** Members of the context that a rule tests: each feature that it is about must read them. */
export function contextNeedsOfRule({ features }: Catalog, rule: Rule): readonly ContextNeed[] {
  const keys = testsOf(rule.conditions).filter(({ fact }) => fact === 'context');
  return keys.flatMap((test) => {
    const key = memberOf(test) as ContextKey;
    if (!rule.features) return [{ key, pointer: '/features' }];
    return rule.features.map((id) => {
      const index = features.findIndex((feature) => feature.id === id);
      return { key, features: [id], pointer: below('/features', index, 'reads') };
    });
  });
}

function testsOf(condition: Condition): readonly FactTest[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  return 'not' in condition ? testsOf(condition.not) : [condition];
}

function testsOffering({ fact, path }: FactTest): boolean {
  return (fact === 'candidate' && path === '/offering') || (fact === 'contract' && path === '/offerings');
}

/** The member that a path such as `/severity` leads to. */
function memberOf({ path }: FactTest): string {
  return path.slice(1);
}

function textsOf(value: FactTest['value']): readonly string[] {
  const values = typeof value === 'object' ? value : [value];
  return values.filter((entry) => typeof entry === 'string');
}
