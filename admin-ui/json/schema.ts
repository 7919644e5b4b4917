/** A JSON schema (2020-12), as far as help is read from it. */
export type Schema = {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
};

/** Steps from the root of a document to a place in it. */
export type Path = readonly (string | number)[];

/**
 * The schemas that hold at a place; of several shapes, those that what stands there does not rule out.
 * @param document what is written, as far as it can be read
 */
export function schemasAt(root: Schema, path: Path, document: unknown): readonly Schema[] {
  let [schemas, value] = [shapesOf(root, root, document), document];
  for (const step of path) {
    value = memberOf(value, step);
    const inner = value;
    schemas = schemas.flatMap((schema) => within(schema, step)).flatMap((schema) => shapesOf(root, schema, inner));
  }
  return schemas;
}

/** Where a schema leads from a member or a position. */
function within({ additionalProperties, items, properties }: Schema, step: string | number): readonly Schema[] {
  const own = typeof step === 'number' ? undefined : properties?.[step];
  const next = own ?? (typeof step === 'number' ? items : additionalProperties);
  return typeof next === 'object' ? [next] : [];
}

/** What a schema stands for: where it refers, and each of its shapes. */
function shapesOf(root: Schema, schema: Schema, value: unknown): readonly Schema[] {
  const target = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref];
  if (target) {
    const { $ref: _, ...own } = schema;
    return shapesOf(root, { ...target, ...own }, value);
  }
  // Kinds of things say themselves what they are; of mere types the place says what they are for.
  const { anyOf, oneOf, ...own } = schema;
  const choices = oneOf ?? anyOf?.map((shape) => ({ ...shape, ...own }));
  if (!choices) return [schema];
  const shapes = choices.flatMap((shape) => shapesOf(root, shape, value));
  const fitting = shapes.filter((shape) => fits(shape, value));
  return fitting.length > 0 ? fitting : shapes;
}

/** Whether a value does not contradict what a shape fixes. */
function fits({ properties = {} }: Schema, value: unknown): boolean {
  return Object.entries(properties).every(([name, member]) => {
    const own = memberOf(value, name);
    return member.const === undefined || own === undefined || own === member.const;
  });
}

function memberOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
}
