import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../../engine/change/json-patch.ts';
import type { JsonPatch } from '../../../engine/index.ts';

const document = { a: [1, 2], b: { x: 2, y: 1 }, 'm/n': { '~': 0 } };

function patched(...patch: JsonPatch): unknown {
  const outcome = applyPatch(document, patch);
  return outcome.ok ? outcome.value : outcome.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('a patch', () => {
  test.each<[string, JsonPatch[number], unknown]>([
    ['adds a member', { op: 'add', path: '/c', value: null }, { ...document, c: null }],
    ['replaces a member that it adds again', { op: 'add', path: '/b', value: 3 }, { ...document, b: 3 }],
    ['puts an entry before another', { op: 'add', path: '/a/0', value: 0 }, { ...document, a: [0, 1, 2] }],
    ['puts an entry behind the last', { op: 'add', path: '/a/2', value: 3 }, { ...document, a: [1, 2, 3] }],
    ['puts an entry at the end', { op: 'add', path: '/a/-', value: 3 }, { ...document, a: [1, 2, 3] }],
    ['removes an entry', { op: 'remove', path: '/a/0' }, { ...document, a: [2] }],
    ['removes a member', { op: 'remove', path: '/b/x' }, { ...document, b: { y: 1 } }],
    ['replaces an entry', { op: 'replace', path: '/a/1', value: 9 }, { ...document, a: [1, 9] }],
    ['replaces the whole document', { op: 'replace', path: '', value: 5 }, 5],
    ['reads escapes', { op: 'replace', path: '/m~1n/~0', value: 1 }, { ...document, 'm/n': { '~': 1 } }],
    ['moves a value', { op: 'move', from: '/b/x', path: '/a/0' }, { ...document, a: [2, 1, 2], b: { y: 1 } }],
    ['moves a value to where it is', { op: 'move', from: '/b', path: '/b' }, document],
    ['copies a value', { op: 'copy', from: '/b', path: '/c' }, { ...document, c: { x: 2, y: 1 } }],
    ['tests a value, whatever the order of its members', { op: 'test', path: '/b', value: { y: 1, x: 2 } }, document],
  ])('%s', (_what, operation, result) => {
    expect(patched(operation)).toEqual(result);
  });

  test.each<JsonPatch[number]>([
    { op: 'replace', path: '/c', value: 1 },
    { op: 'remove', path: '/c' },
    { op: 'remove', path: '/a/2' },
    { op: 'remove', path: '/a/-' },
    { op: 'remove', path: '' },
    { op: 'add', path: '/c/d', value: 1 },
    { op: 'add', path: '/a/3', value: 1 },
    { op: 'add', path: '/a/01', value: 1 },
    { op: 'add', path: '/a/length', value: 0 },
    { op: 'test', path: '/b', value: { y: 1 } },
    { op: 'copy', from: '/c', path: '/d' },
    { op: 'move', from: '/b', path: '/b/x' },
    { op: 'remove', path: '/toString' },
    { op: 'add', path: '/__proto__', value: { polluted: true } },
    { op: 'copy', from: '/b', path: '/b/__proto__' },
    { op: 'move', from: '/b/x', path: '/__proto__' },
    { op: 'add', path: '/__proto__/polluted', value: true },
    { op: 'add', path: '/constructor/prototype/polluted', value: true },
  ])('cannot be done: %j', (operation) => {
    expect(patched({ op: 'add', path: '/c0', value: 0 }, operation)).toEqual(['patch-misfit /1']);
    expect({}).not.toHaveProperty('polluted');
  });

  test('that copies again and again is refused before the document grows beyond what may be sent', () => {
    const doubling = Array.from({ length: 40 }, (_, index) => ({
      op: 'copy' as const,
      from: '',
      path: `/d${index}`,
    }));
    expect(patched(...doubling)).toEqual(['too-large /14']);
  });

  test('leaves the document as it was', () => {
    const before = structuredClone(document);
    patched({ op: 'add', path: '/a/0', value: 0 }, { op: 'remove', path: '/b/x' });
    expect(document).toEqual(before);
  });
});
