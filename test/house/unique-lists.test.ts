import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/digest.mjs';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const files = listFiles(['catalogs/schema', 'engine/schema', 'rules/schema']).filter((file) => file.endsWith('.json'));

test('every list without doubles tells the type of its entries: else each would be compared with every other', () => {
  const lists = files.flatMap((file) => uniqueLists(JSON.parse(readFileSync(file, 'utf8')), file));
  expect(lists.length).toBeGreaterThan(20);
  expect(lists.filter(({ items }) => !isScalar(items)).map(({ place }) => place)).toEqual([]);
});

/** Every list with `uniqueItems` in a schema, and where it stands. */
function uniqueLists(node: unknown, place: string): readonly { readonly place: string; readonly items: unknown }[] {
  if (!isNode(node)) return [];
  const below = Object.entries(node).flatMap(([key, child]) => uniqueLists(child, `${place}/${key}`));
  return node['uniqueItems'] === true ? [{ place, items: node['items'] }, ...below] : below;
}

/** Whether entries say beside any reference that they are no lists and no objects, which cannot be looked up. */
function isScalar(items: unknown): boolean {
  if (!isNode(items) || items['type'] === undefined) return false;
  return [items['type']].flat().every((type) => type !== 'object' && type !== 'array');
}
