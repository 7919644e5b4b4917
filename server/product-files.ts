import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Schema, SchemaFiles } from './openapi/schemas.ts';

const SCHEMA_FOLDERS = ['catalogs/schema', 'rules/schema', 'engine/schema', 'server/schema'];

/** The folder of the product that a file of it lies in: the nearest one above with a package.json. */
export function findProduct(folder: string): string {
  const above = path.dirname(folder);
  if (existsSync(path.join(folder, 'package.json')) || above === folder) return folder;
  return findProduct(above);
}

/** The JSON schemas of the product by file name. */
export async function readSchemas(product: string): Promise<SchemaFiles> {
  const folders = await Promise.all(SCHEMA_FOLDERS.map((folder) => readSchemaFolder(path.join(product, folder))));
  return new Map(folders.flat());
}

async function readSchemaFolder(folder: string): Promise<readonly (readonly [string, Schema])[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json')).sort();
  return Promise.all(
    names.map(async (name) => [name, JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Schema] as const),
  );
}
