import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Surroundings } from '../../../engine/index.ts';
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

/** What it is read with: a list of holidays for two years, of which one is a Monday. */
export const surroundings: Surroundings = {
  ruleSets: [],
  holidays: [
    {
      $schema: '../schema/holidays.v1.schema.json',
      format: 1,
      region: 'DE',
      from: '2026-01-01',
      until: '2027-12-31',
      days: [{ date: '2026-04-06', name: { de: 'Ostermontag', en: 'Easter Monday' } }],
    },
  ],
};

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
