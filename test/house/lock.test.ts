import { expect, test } from 'vitest';
import { agrees } from '../../scripts/lock.mjs';

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
