import catalog from '../../catalogs/schema/catalog.v1.schema.json';
import contract from '../../engine/schema/contract.v1.schema.json';
import question from '../../engine/schema/question.v1.schema.json';
import scenario from '../../engine/schema/scenario.v1.schema.json';
import facts from '../../rules/schema/facts.v1.schema.json';
import ruleSet from '../../rules/schema/rule-set.v1.schema.json';
import { bundleSchemas } from './bundled-schema.ts';
import type { Schema } from './schema.ts';

/** A part of the draft that is shown as one document. */
export type Part = 'catalog' | 'ruleSets' | 'scenarios';

export const parts: readonly Part[] = ['catalog', 'ruleSets', 'scenarios'];

const $defs = bundleSchemas({
  'catalog.v1.schema.json': catalog,
  'contract.v1.schema.json': contract,
  'question.v1.schema.json': question,
  'scenario.v1.schema.json': scenario,
  'facts.v1.schema.json': facts,
  'rule-set.v1.schema.json': ruleSet,
});

/** What describes each part. */
export const schemas: Readonly<Record<Part, Schema>> = {
  catalog: { $ref: 'catalog.v1.schema.json', $defs },
  ruleSets: { type: 'array', items: { $ref: 'rule-set.v1.schema.json' }, $defs },
  scenarios: { type: 'array', items: { $ref: 'scenario.v1.schema.json' }, $defs },
};
