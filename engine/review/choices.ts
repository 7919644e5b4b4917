import { below, type Pointer } from '../catalog/place.ts';
import type { Attribute, Catalog, FormField } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';

/**
 * Attributes and form fields that cannot be filled in, and packages that wait for a value that cannot be chosen.
 * @issue `choice-without-choices` `unknown-choice` `reversed-length`
 */
export function reviewChoices({ attributes = [], packages = [], requestForms = [] }: Catalog): readonly Issue[] {
  return [
    ...attributes.flatMap((attribute, index) => reviewChoice(attribute, below('/attributes', index))),
    ...packages.flatMap(({ when }, index) =>
      reviewMatch(attributes, when.attribute, when.equals, below('/packages', index, 'when', 'equals')),
    ),
    ...requestForms.flatMap(({ fields }, index) =>
      fields.flatMap((field, position) => reviewField(field, below('/requestForms', index, 'fields', position))),
    ),
  ];
}

function reviewChoice({ id, kind, choices }: Attribute | FormField, place: Pointer): readonly Issue[] {
  if (kind !== 'choice' || choices) return [];
  return [blocker('choice-without-choices', place, `\`${id}\` is a choice without anything to choose`, { id })];
}

function reviewMatch(attributes: readonly Attribute[], id: string, value: string, place: Pointer): readonly Issue[] {
  const choices = attributes.find((attribute) => attribute.id === id)?.choices;
  if (!choices || choices.some((choice) => choice.id === value)) return [];
  return [blocker('unknown-choice', place, `\`${value}\` is no choice of \`${id}\``, { id: value, attribute: id })];
}

function reviewField(field: FormField, place: Pointer): readonly Issue[] {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = field;
  if (minLength <= maxLength) return reviewChoice(field, place);
  return [blocker('reversed-length', below(place, 'maxLength'), `at most ${maxLength}, but at least ${minLength}`)];
}
