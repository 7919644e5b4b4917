import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Change } from './change.ts';

/** A way in which a catalog can be broken, and every issue that the review must find: its code and its place. */
export type BrokenCatalog = {
  readonly title: string;
  readonly changes: readonly Change[];
  readonly ruleSets?: readonly unknown[];
  readonly issues: readonly (readonly [code: string, pointer: string])[];
};

const folder = path.join(import.meta.dirname, '../../cases/broken');

/** The small catalog in which nothing is broken. */
export const soundCatalog: unknown = read('catalog');

/** What can break it, by what is broken. */
export const brokenCatalogs: Readonly<Record<string, readonly BrokenCatalog[]>> = {
  shape: read('shape') as readonly BrokenCatalog[],
  kinds: read('kinds') as readonly BrokenCatalog[],
  references: read('references') as readonly BrokenCatalog[],
  rules: read('rules') as readonly BrokenCatalog[],
  laws: read('laws') as readonly BrokenCatalog[],
};

function read(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
}
