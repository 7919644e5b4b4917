import { expect, test } from 'vitest';
import { bareSchema } from '../../scripts/generate/bare-schema.mjs';

test.each([
  ['what only people read goes', { title: 'Tier', description: 'A tier.', type: 'object' }, { type: 'object' }],
  [
    'a member that is called like an annotation stays',
    { properties: { title: { description: 'Its name.', type: 'string' } } },
    { properties: { title: { type: 'string' } } },
  ],
  [
    'schemas within schemas are looked through, values are not',
    { anyOf: [{ title: 'One', const: { title: 'kept' } }], items: { description: 'Each.', $ref: '#/$defs/one' } },
    { anyOf: [{ const: { title: 'kept' } }], items: { $ref: '#/$defs/one' } },
  ],
  ['a schema that refuses everything stays', { additionalProperties: false }, { additionalProperties: false }],
])('%s', (_, schema, bare) => {
  expect(bareSchema(schema)).toEqual(bare);
});
