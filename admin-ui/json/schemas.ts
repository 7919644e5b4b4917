import catalog from '../../catalogs/schema/catalog.v1.schema.json';
import ruleSet from '../../rules/schema/rule-set.v1.schema.json';
import type { Schema } from './schema.ts';

/** A part of the draft that is shown as one document. */
export type Part = 'catalog' | 'ruleSets' | 'scenarios';

export const parts: readonly Part[] = ['catalog', 'ruleSets', 'scenarios'];

const ruleSets = ruleSet as unknown as Schema;

/** What describes each part; scenarios are described by the questions that they ask. */
export const schemas: Readonly<Record<Part, Schema>> = {
  catalog: catalog as unknown as Schema,
  ruleSets: { type: 'array', items: ruleSets, ...(ruleSets.$defs && { $defs: ruleSets.$defs }) },
  scenarios: { type: 'array' },
};
