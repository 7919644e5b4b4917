import { below } from '../catalog/place.ts';
import type { ShapeError } from '../generated/validators.js';
import type { IssueCode } from '../issue-codes.ts';
import type { Issue } from '../issue.ts';
import { withoutRepeats } from '../shape-repeats.ts';
import { blocker } from './finding.ts';
import { withoutNoise } from './shape-noise.ts';
import { valueAt } from './walk.ts';

type Reading = {
  readonly code: IssueCode;
  /** What is wrong; `found` is the value at the place of the error, in backticks. */
  readonly detail: (params: ShapeError['params'], found: string) => string;
  /** Member or position below the error's place that is meant. */
  readonly step?: string;
};

const atLeast = ({ limit }: ShapeError['params']) => `at least ${String(limit)}`;
const atMost = ({ limit }: ShapeError['params']) => `at most ${String(limit)}`;
const size = (bound: typeof atLeast): Reading => ({
  code: 'shape-length',
  detail: (params) => `expected ${bound(params)} in length`,
});
const range = (bound: (params: ShapeError['params']) => string): Reading => ({
  code: 'shape-range',
  detail: (params, found) => `${found} is not ${bound(params)}`,
});
const form: Reading = { code: 'shape-pattern', detail: (_, found) => `${found} does not have the form expected here` };
const choice: Reading = { code: 'shape-choice', detail: (_, found) => `${found} is none of the choices here` };

/** What each keyword of the schemas says to a person. */
const readings: Readonly<Record<string, Reading>> = {
  required: {
    code: 'shape-missing',
    detail: ({ missingProperty }) => `\`${String(missingProperty)}\` is missing`,
    step: 'missingProperty',
  },
  additionalProperties: {
    code: 'shape-unknown-member',
    detail: ({ additionalProperty }) => `\`${String(additionalProperty)}\` is no member here`,
    step: 'additionalProperty',
  },
  propertyNames: {
    code: 'shape-pattern',
    detail: ({ propertyName }) => `\`${String(propertyName)}\` does not have the form of a name here`,
    step: 'propertyName',
  },
  type: { code: 'shape-type', detail: ({ type }, found) => `${found} is no ${String(type)}` },
  enum: {
    code: 'shape-choice',
    detail: ({ allowedValues }, found) => `${found} is none of ${listOf(allowedValues)}`,
  },
  const: { code: 'shape-choice', detail: ({ allowedValue }, found) => `${found} is not \`${String(allowedValue)}\`` },
  oneOf: choice,
  discriminator: choice,
  pattern: form,
  format: form,
  minimum: range(atLeast),
  maximum: range(atMost),
  exclusiveMinimum: range(({ limit }) => `more than ${String(limit)}`),
  minLength: size(atLeast),
  maxLength: size(atMost),
  minItems: size(atLeast),
  maxItems: size(atMost),
  minProperties: size(atLeast),
  maxProperties: size(atMost),
  // of the two places, `j` is the later one in lists whose entries tell their type, and all do
  uniqueItems: { code: 'shape-duplicate', detail: () => 'the same entry stands here twice', step: 'j' },
};

/**
 * What the validators found wrong with a document, one issue for each place and cause.
 * @issue `shape-missing` `shape-unknown-member` `shape-type` `shape-pattern` `shape-range` `shape-length` `shape-choice` `shape-duplicate`
 */
export function readShapeErrors(document: unknown, errors: readonly ShapeError[]): readonly Issue[] {
  return withoutNoise(withoutRepeats(errors)).map((error) => readShapeError(document, error));
}

function readShapeError(document: unknown, { instancePath, keyword, params }: ShapeError): Issue {
  const { code, detail, step } = readings[keyword] ?? choice;
  const pointer = step === undefined ? instancePath : below(instancePath, String(params[step]));
  return blocker(code, pointer, detail(params, quote(valueAt(document, instancePath))));
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => `\`${String(value)}\``).join(', ') : '';
}

/** A value as a reader knows it again, at most 60 characters. */
function quote(value: unknown): string {
  if (Array.isArray(value)) return 'the list';
  if (typeof value === 'object' && value !== null) return 'the object';
  const text = String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
