import type { ShapeError } from './generated/validators.js';

/**
 * What is wrong, each thing once: a list tells the type of its entries so that doubles are found quickly, and the
 * definition of such an entry tells it again; what the definition says stays.
 */
export function withoutRepeats(errors: readonly ShapeError[]): readonly ShapeError[] {
  const told = new Set(errors.filter((error) => !isToldByList(error)).map(({ instancePath }) => instancePath));
  return errors.filter((error) => !isToldByList(error) || !told.has(error.instancePath));
}

function isToldByList({ schemaPath }: ShapeError): boolean {
  return schemaPath.endsWith('/items/type');
}
