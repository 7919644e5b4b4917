import fc from 'fast-check';
import { factTypes, type Condition, type FactName } from '../../../engine/index.ts';
import type { BuiltGroup } from '../../../admin-ui/rules/built-condition.ts';
import { readBuilt } from '../../../admin-ui/rules/built-condition.ts';
import { factPlace, type FactPlace } from '../../../admin-ui/rules/fact-choices.ts';
import { firstTest, operatorsOf, withFact, withOperator } from '../../../admin-ui/rules/typed-test.ts';
import { draftOf, type DraftContent } from '../../../engine/index.ts';
import { readCatalog, revisionOf } from '../../fixtures/world.ts';

/** A draft with attributes, tiers and severities to choose from. */
export const content: DraftContent = draftOf(revisionOf(readCatalog('groupios')));

/** Every fact that is not an attribute. */
export const places: readonly FactPlace[] = Object.entries(factTypes).flatMap(([fact, members]) =>
  Object.keys(members).map((member) => factPlace(`${fact as FactName}/${member}`)),
);

const test = fc
  .constantFrom(...places, factPlace('attributes/users'))
  .chain((place) => fc.tuple(fc.constant(place), fc.constantFrom(...operatorsOf(place))))
  .map(([place, operator]) => withOperator(withFact(firstTest, place, content), operator));

/** Any condition that the builder can make. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition; group: Condition }>((tie) => ({
  condition: fc.oneof({ depthSize: 'small' }, test, tie('group')),
  group: fc.oneof(
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
})).condition;

/** Any conditions of a rule. */
export const anyRoot: fc.Arbitrary<BuiltGroup> = anyCondition
  .map((condition) => readBuilt({ all: [condition] }))
  .filter((built): built is BuiltGroup => built?.kind === 'group');
