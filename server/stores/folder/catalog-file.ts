import type { Outcome } from '../../../engine/index.ts';
import { readJsonFile } from './json-file.ts';
import { type Places, vendorRuleFiles } from './places.ts';
import { readRules, type FilesRead } from './read-files.ts';

/** What the file of one catalog holds, whatever that is, and the vendor's rules that belong to it. */
export type CatalogFile = {
  readonly file: string;
  readonly id: string;
  readonly content: Outcome<unknown>;
  readonly rules: FilesRead<unknown>;
};

/** Reads a catalog and its rules. */
export async function readCatalogFile(file: string, places: Places): Promise<CatalogFile> {
  const content = await readJsonFile(file);
  const id = idOf(content.ok ? content.value : undefined);
  const rules = await readRules(await vendorRuleFiles(places, id));
  return { file, id, content, rules };
}

// The id names a folder of rules, so only one that cannot leave that folder counts before the review has seen it.
function idOf(value: unknown): string {
  const { id } = (value ?? {}) as { id?: unknown };
  return typeof id === 'string' && /^[a-z0-9-]{1,64}$/.test(id) ? id : 'unnamed';
}
