import type { ShapeError } from '../generated/validators.js';
import { below, type Pointer } from '../catalog/place.ts';
import type { Issue } from '../issue.ts';

/** What a value of a wrong shape is called, by the place it stands in and what is wrong with it. */
type Naming = { readonly place: RegExp; readonly keywords: readonly string[]; readonly code: string };

const AMOUNT = /\/(minutes|travelMinutes|participants|hours|amountMinutes)$|\/drivers\/[^/]+$/;
const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
const NAMINGS: readonly Naming[] = [
  { place: /\/context$/, keywords: ['additionalProperties'], code: 'unknown-context' },
  { place: AMOUNT, keywords: BOUNDS, code: 'bad-amount' },
];

/** Every place where a request does not have the shape of its schema, in the words of an issue. */
export function shapeIssues(errors: readonly ShapeError[] | null | undefined, pointer: Pointer): readonly Issue[] {
  return (errors ?? []).map((error) => {
    const named = NAMINGS.find(
      ({ place, keywords }) => place.test(error.instancePath) && keywords.includes(error.keyword),
    );
    return {
      code: named?.code ?? 'bad-shape',
      level: 'error',
      pointer: pointer + placeOf(error),
      detail: detailOf(error),
    };
  });
}

/** The place of the mistake: a missing or unknown member is named itself. */
function placeOf({ instancePath, params }: ShapeError): Pointer {
  const member = params['missingProperty'] ?? params['additionalProperty'];
  return typeof member === 'string' ? below(instancePath, member) : instancePath;
}

function detailOf({ keyword, params, message }: ShapeError): string {
  if (keyword === 'additionalProperties') return `there is no member \`${String(params['additionalProperty'])}\` here`;
  if (keyword === 'required') return `\`${String(params['missingProperty'])}\` is missing`;
  if (keyword === 'enum') return `must be one of ${(params['allowedValues'] as readonly unknown[]).join(', ')}`;
  return message ?? 'does not have the right shape';
}
