import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import path from 'node:path';
import { build } from 'vite';
import { root } from '../setup.mjs';
import { bareSchema } from './bare-schema.mjs';
import { boundedLoops } from './bounded-loops.mjs';
import { rootName } from './names.mjs';

/** @typedef {import('../generate.mjs').Schema} Schema */

// An ISO 8601 instant must say its offset: a local time means another moment elsewhere.
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const entry = path.join(root, 'engine/generated/validators.ajv.js');

/** One self-contained ES module with `validate<Title>` for each schema's root, which reports every error.
 * @param {readonly Schema[]} schemas @returns {Promise<string>} */
export async function validatorsOf(schemas) {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    inlineRefs: false,
    discriminator: true,
    strictTypes: false,
    code: { source: true, esm: true },
  });
  // No schema asks what others left unevaluated; keeping count of it would tie every validator into every bundle.
  ajv.opts.unevaluated = false;
  addFormats.default(ajv);
  ajv.addFormat('instant', instant);
  for (const schema of schemas) ajv.addSchema(bareSchema(schema));
  const names = Object.fromEntries(schemas.map((schema) => [`validate${rootName(schema)}`, schema.$id]));
  return bundle(boundedLoops(standalone(ajv, names)));
}

/** The types of that module.
 * @param {readonly Schema[]} schemas @returns {string} */
export function declarationsOf(schemas) {
  const titles = schemas.map(rootName);
  return `// Generated from the JSON schemas by \`npm run generate\`.
import type { ${titles.join(', ')} } from './types.ts';

/** One place where a value does not have the shape of its schema. */
export interface ShapeError {
  /** JSON Pointer into the value. */
  readonly instancePath: string;
  /** JSON Pointer into the schema. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Whether the value has the shape; \`errors\` holds what the last call found. */
export interface Validate<Value> {
  (value: unknown): value is Value;
  readonly errors?: readonly ShapeError[] | null;
}

${titles.map((title) => `export declare const validate${title}: Validate<${title}>;`).join('\n')}
`;
}

/** Ajv writes \`require()\` even into ES modules: bundling takes those few functions in.
 * @param {string} code @returns {Promise<string>} */
async function bundle(code) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      { name: 'code', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) },
    ],
    build: { write: false, minify: false, target: 'es2023', lib: { entry, formats: ['es'] } },
  });
  const [
    {
      output: [chunk],
    },
  ] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (result);
  return chunk.code;
}
