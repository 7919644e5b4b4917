import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Catalog, RuleSet } from '../../../engine/generated/types.ts';
import { readRuleFiles } from './rule-files.ts';

const vendorSets = readRuleFiles().flatMap(({ name, content }) =>
  name.includes('/') ? [{ name, vendor: name.slice(0, name.indexOf('/')), ruleSet: content as RuleSet }] : [],
);

test.each(vendorSets)('$name speaks of features and prices that $vendor has', ({ vendor, ruleSet }) => {
  const catalog = readCatalog(vendor);
  const features = ruleSet.rules.flatMap((rule) => rule.features ?? []);
  const prices = ruleSet.rules.flatMap((rule) => rule.event.params?.prices ?? []);
  expect(idsOf(catalog.features)).toEqual(expect.arrayContaining(features));
  expect(idsOf(catalog.prices ?? [])).toEqual(expect.arrayContaining(prices));
});

test.each(vendorSets)('each rule of $name is about features by name', ({ ruleSet }) => {
  expect(ruleSet.rules.filter(({ features }) => features === undefined)).toEqual([]);
});

function readCatalog(vendor: string): Catalog {
  return JSON.parse(readFileSync(new URL(`../../../catalogs/${vendor}.json`, import.meta.url), 'utf8')) as Catalog;
}

function idsOf(terms: readonly { readonly id: string }[]): readonly string[] {
  return terms.map(({ id }) => id);
}
