import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readJson } from '../fixtures/world.ts';

/** Judges what a template is given by the schema beside it. */
export function contextValidator(document: 'sheet' | 'brochure' | 'quote'): ValidateFunction {
  const schemaOf = (name: string) => readJson<object>(`templates/${name}.context.schema.json`);
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  return ajv.addSchema(schemaOf('document')).compile(schemaOf(document));
}
