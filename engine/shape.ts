import { below, type Pointer } from './catalog/place.ts';
import type { ShapeError, Validate } from './generated/validators.js';
import { problem, type Issue } from './issue.ts';
import { failure, success, type Outcome } from './outcome.ts';
import { withoutRepeats } from './shape-repeats.ts';

/** What a value of a wrong shape is called, by the place it stands in and what is wrong with it. */
type Naming = { readonly place: RegExp; readonly keyword: RegExp; readonly code: string };

const AMOUNT = /\/(minutes|travelMinutes|participants|hours|amountMinutes)$|\/(drivers|attributes)\/[^/]+$/;
const NAMINGS: readonly Naming[] = [
  { place: /\/context$/, keyword: /^additionalProperties$/, code: 'unknown-context' },
  { place: AMOUNT, keyword: /^(minimum|maximum|exclusiveMinimum|exclusiveMaximum)$/, code: 'bad-amount' },
];

/** How the sizes of texts, lists and objects are told. */
const SIZES: Readonly<
  Record<string, { readonly bound: 'least' | 'most'; readonly one: string; readonly many: string }>
> = {
  minLength: { bound: 'least', one: 'character', many: 'characters' },
  maxLength: { bound: 'most', one: 'character', many: 'characters' },
  minItems: { bound: 'least', one: 'entry', many: 'entries' },
  maxItems: { bound: 'most', one: 'entry', many: 'entries' },
  minProperties: { bound: 'least', one: 'member', many: 'members' },
  maxProperties: { bound: 'most', one: 'member', many: 'members' },
};

/** A small body may be wrong in very many places; nobody reads more of them. */
const MOST_WORDED = 1_000;

/**
 * A value that has the shape of its schema, or the places where it has not, the first thousand; pointers begin with the given one.
 * @issue bad-shape, and where the place tells more: unknown-context bad-amount bad-instant bad-date
 */
export function readShape<Value>(validate: Validate<Value>, value: unknown, pointer: Pointer = ''): Outcome<Value> {
  if (validate(value)) return success(value);
  return failure(
    withoutRepeats((validate.errors ?? []).slice(0, MOST_WORDED)).map((error) => shapeIssue(error, value, pointer)),
  );
}

function shapeIssue(error: ShapeError, value: unknown, pointer: Pointer): Issue {
  return problem(codeOf(error, value), pointer + placeOf(error), detailOf(error));
}

function codeOf({ instancePath, keyword, params }: ShapeError, value: unknown): string {
  if (keyword === 'format' && params['format'] === 'instant') return 'bad-instant';
  if (keyword === 'format' && params['format'] === 'date') return 'bad-date';
  // JSON can write numbers that are not finite, such as 1e999
  if (keyword === 'type' && typeof valueAt(value, instancePath) === 'number' && AMOUNT.test(instancePath))
    return 'bad-amount';
  const named = NAMINGS.find((naming) => naming.place.test(instancePath) && naming.keyword.test(keyword));
  return named?.code ?? 'bad-shape';
}

/** The value at a JSON Pointer below another; undefined where there is none. */
function valueAt(value: unknown, pointer: Pointer): unknown {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>(
    (place, step) =>
      place instanceof Object && Object.hasOwn(place, step) ? place[step as keyof typeof place] : undefined,
    value,
  );
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
  const size = SIZES[keyword];
  if (size) return `must have at ${size.bound} ${count(Number(params['limit']), size.one, size.many)}`;
  return message ?? 'does not have the right shape';
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
