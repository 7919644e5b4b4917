import path from 'node:path';
import { surroundings, type Surroundings } from '../../server/commands/surroundings.ts';
import { readCatalogFolder } from '../../server/stores/folder/catalog-folder.ts';
import { tellRefusal } from '../../server/stores/folder/refusal.ts';
import { keepContracts } from '../../server/stores/memory/contracts.ts';
import type { Given } from './command.ts';

const product = path.resolve(import.meta.dirname, '../..');

/** What may be asked of a folder of catalogs: the one of `--catalogs`, else the product's own; or why it may not. */
export async function openFolder({ options }: Given): Promise<Surroundings | readonly string[]> {
  const catalogs = path.resolve(options['catalogs'] ?? path.join(product, 'catalogs'));
  const folder = await readCatalogFolder({ catalogs, product });
  if (!folder) return [`there is no folder \`${catalogs}\``];
  const refusals = folder.refusals.flatMap(tellRefusal);
  return refusals.length > 0 ? refusals : surroundings(folder.store, keepContracts({}), Date.now);
}

/** Whether a folder was opened. */
export function isOpen(opened: Surroundings | readonly string[]): opened is Surroundings {
  return !Array.isArray(opened);
}
