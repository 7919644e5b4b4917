import type { CatalogSettings } from '../generated/types.ts';
import { validateCatalogSettings } from '../generated/validators.js';
import type { Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';

/** How a catalog is to be looked after. @issue bad-shape */
export function readCatalogSettings(body: unknown): Outcome<CatalogSettings> {
  return readShape(validateCatalogSettings, body);
}
