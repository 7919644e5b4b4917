import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { agrees } from '../../scripts/lock.mjs';
import { root } from '../../scripts/setup.mjs';

type Lock = { readonly packages: Record<string, { readonly optionalDependencies?: Record<string, string> }> };

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/luxon': { version: '3.7.2' },
  'node_modules/binding-for-another-machine': { version: '1.0.0', optional: true },
};

test.each([
  ['everything wanted is there', { 'node_modules/luxon': { version: '3.7.2' } }, true],
  ['a package is missing', {}, false],
  ['a package is older', { 'node_modules/luxon': { version: '3.7.1' } }, false],
  [
    'more is there than wanted',
    { 'node_modules/luxon': { version: '3.7.2' }, 'node_modules/pg': { version: '8.0.0' } },
    true,
  ],
])('%s', (_, present, agreed) => {
  expect(agrees(wanted, present)).toBe(agreed);
});

// A registry that lags makes npm leave out builds for other machines, and `npm ci` then refuses the lock file.
test('the lock file knows every optional package that a package names', () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
  const known = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')));
  const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
