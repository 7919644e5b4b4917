import type { ShapeError } from '../generated/validators.js';

/** Keywords by which the members of a choice turn a value down as not meant for them. */
const turnedDown: ReadonlySet<string> = new Set(['type', 'const', 'required', 'additionalProperties']);

/** Keywords that judge texts: about an object they can only speak of the name of a member. */
const ofTexts: ReadonlySet<string> = new Set(['pattern', 'format', 'minLength', 'maxLength']);

type Noise = {
  /** Places of which a member of a choice was expected. */
  readonly choices: ReadonlySet<string>;
  /** Places whose members' names were judged. */
  readonly names: ReadonlySet<string>;
  /** Places below which something else is wrong. */
  readonly parents: ReadonlySet<string>;
};

/**
 * The errors that a person needs: of a choice without a kind either what is wrong inside the value or that it fits no
 * member, of a name only that it is wrong, and no kind that is missing twice.
 */
export function withoutNoise(errors: readonly ShapeError[]): readonly ShapeError[] {
  const noise: Noise = {
    choices: placesOf(errors, 'oneOf'),
    names: placesOf(errors, 'propertyNames'),
    parents: new Set(errors.flatMap(({ instancePath }) => parentsOf(instancePath))),
  };
  return errors.filter((error) => !isNoise(error, noise)).map(readKind);
}

function isNoise({ instancePath, keyword }: ShapeError, { choices, names, parents }: Noise): boolean {
  if (names.has(instancePath) && ofTexts.has(keyword)) return true;
  if (!choices.has(instancePath)) return false;
  return keyword === 'oneOf' ? parents.has(instancePath) : turnedDown.has(keyword);
}

/** An error of a choice by kind, put where the kind stands or should stand. */
function readKind(error: ShapeError): ShapeError {
  if (error.keyword !== 'discriminator') return error;
  const { tag, tagValue } = error.params;
  if (tagValue === undefined) return { ...error, keyword: 'required', params: { missingProperty: tag } };
  return { ...error, instancePath: `${error.instancePath}/${String(tag)}` };
}

function placesOf(errors: readonly ShapeError[], keyword: string): ReadonlySet<string> {
  return new Set(errors.filter((error) => error.keyword === keyword).map(({ instancePath }) => instancePath));
}

/** The places that contain a place: `/a/b` is inside `` and `/a`. */
function parentsOf(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((_, index) => ['', ...steps.slice(0, index)].join('/'));
}
