import path from 'node:path';
import { listJsonFiles } from './json-file.ts';

/** Where catalogs are read from: a folder of the operator's, and the product's own folder. */
export type Places = {
  /** Holds `<catalog>.json` and `holidays/<region>.json`; its neighbour `rules/<catalog>/` holds the vendors' rules. */
  readonly catalogs: string;
  /** Holds `rules/<topic>.json`, the common rules; its `catalogs/holidays` and `rules/<catalog>` fill what the operator's folder lacks. */
  readonly product: string;
};

/** The rules that every catalog has. */
export async function commonRuleFiles({ product }: Places): Promise<readonly string[]> {
  return (await listJsonFiles(path.join(product, 'rules'))) ?? [];
}

/** A vendor's own rules: those beside the catalog, else those that the product brings for a catalog of this id. */
export async function vendorRuleFiles({ catalogs, product }: Places, catalogId: string): Promise<readonly string[]> {
  const beside = await listJsonFiles(path.resolve(catalogs, '../rules', catalogId));
  return beside ?? (await listJsonFiles(path.join(product, 'rules', catalogId))) ?? [];
}

/** The product's lists of holidays, then the operator's: of two for one region the later one counts. */
export async function holidayFiles({ catalogs, product }: Places): Promise<readonly string[]> {
  const folders = new Set([path.join(product, 'catalogs/holidays'), path.join(catalogs, 'holidays')]);
  const files = await Promise.all([...folders].map(listJsonFiles));
  return files.flatMap((found) => found ?? []);
}
