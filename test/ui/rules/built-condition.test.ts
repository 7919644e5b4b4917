// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPart,
  changeJoint,
  moveIn,
  moveOut,
  movePart,
  partAt,
  removePart,
  type Path,
  type Step,
} from '../../../admin-ui/rules/build.ts';
import {
  readBuilt,
  writeCondition,
  type Built,
  type BuiltGroup,
  type Joint,
} from '../../../admin-ui/rules/built-condition.ts';
import { firstTest } from '../../../admin-ui/rules/typed-test.ts';
import { readRuleSet, type Condition, type FactTest, type Rule } from '../../../engine/index.ts';
import { anyCondition, anyRoot } from './conditions.ts';

const flag = (fact: string, path: string) => ({ fact, path, operator: 'equal', value: true }) as FactTest;
const [open, bound, bought] = [flag('hours', '/open'), flag('hours', '/bound'), flag('option', '/purchased')];

function build(condition: Condition): BuiltGroup {
  const built = readBuilt(condition);
  if (built?.kind !== 'group') throw new Error('no group');
  return built;
}

const written = (step: Step) => writeCondition(step.built);
const part: Built = { kind: 'test', test: bought };

test('LAW: what was read is written again as it was', () => {
  fc.assert(
    fc.property(anyCondition, (condition) => {
      const built = readBuilt(condition);
      expect(built && writeCondition(built)).toEqual(condition);
      expect(built && readBuilt(writeCondition(built))).toEqual(built);
    }),
  );
});

test.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['an empty group', { all: [] }],
  ['a group that is no list', { any: 1 }],
  ['half a test', { fact: 'hours' }],
  ['a group with half a test', { all: [{ fact: 'hours' }] }],
])('%s is not shown as conditions', (_, condition) => {
  expect(readBuilt(condition)).toBeUndefined();
});

describe('a part', () => {
  test.each<[string, Condition, Path, Condition]>([
    ['goes to the end of a group', { all: [open] }, [], { all: [open, bought] }],
    [
      'goes into the group that is denied',
      { not: { any: [open, bound] } },
      [],
      { not: { any: [open, bound, bought] } },
    ],
    ['is denied together with the only one', { not: open }, [], { not: { all: [open, bought] } }],
    ['goes into an inner group', { all: [open, { any: [bound] }] }, [1], { all: [open, { any: [bound, bought] }] }],
  ])('that is added %s', (_, before, path, after) => {
    const step = addPart(build(before), path, part);
    expect(written(step)).toEqual(after);
    expect(partAt(step.built, step.at)).toEqual(part);
  });

  test.each<[string, Condition, Path, Condition]>([
    ['leaves the others', { all: [open, bound] }, [0], { all: [bound] }],
    ['takes its empty group along', { all: [open, { not: bound }] }, [1, 0], { all: [open] }],
    ['stays where it is the last of all', { all: [{ not: bound }] }, [0, 0], { all: [{ not: bound }] }],
  ])('that is removed %s', (_, before, path, after) => {
    expect(written(removePart(build(before), path))).toEqual(after);
  });

  test.each<[string, Condition, (root: BuiltGroup) => Step, Condition, Path]>([
    ['up', { all: [open, bound] }, (root) => movePart(root, [1], -1), { all: [bound, open] }, [0]],
    ['down', { any: [open, bound] }, (root) => movePart(root, [0], 1), { any: [bound, open] }, [1]],
    ['not beyond the outermost', { all: [open] }, (root) => movePart(root, [0], 1), { all: [open] }, [0]],
    [
      'down out of its group',
      { all: [{ any: [open, bound] }, bought] },
      (root) => movePart(root, [0, 1], 1),
      { all: [{ any: [open] }, bound, bought] },
      [1],
    ],
    [
      'up out of its group',
      { all: [{ any: [open, bound] }] },
      (root) => moveOut(root, [0, 0], -1),
      { all: [open, { any: [bound] }] },
      [0],
    ],
    [
      'not out of its group alone',
      { all: [{ any: [open] }] },
      (root) => moveOut(root, [0, 0], 1),
      { all: [{ any: [open] }] },
      [0, 0],
    ],
    [
      'into the group before it',
      { all: [{ any: [open] }, bound] },
      (root) => moveIn(root, [1]),
      { all: [{ any: [open, bound] }] },
      [0, 1],
    ],
    ['not into a test', { all: [open, bound] }, (root) => moveIn(root, [1]), { all: [open, bound] }, [1]],
  ])('moves %s', (_, before, move, after, at) => {
    const step = move(build(before));
    expect(written(step)).toEqual(after);
    expect(step.at).toEqual(at);
  });
});

test.each<[Joint, Condition, Condition]>([
  ['any', { all: [open, bound] }, { any: [open, bound] }],
  ['not', { all: [open, bound] }, { not: { all: [open, bound] } }],
  ['not', { all: [open] }, { not: open }],
  ['all', { not: { any: [open, bound] } }, { all: [open, bound] }],
  ['any', { not: open }, { any: [open] }],
  ['all', { not: { not: open } }, { all: [{ not: open }] }],
])('joined by %s', (joint, before, after) => {
  expect(written(changeJoint(build(before), [], joint))).toEqual(after);
});

/** Every place of a condition. */
function pathsOf(built: Built, path: Path = []): readonly Path[] {
  return [path, ...(built.kind === 'group' ? built.parts.flatMap((inner, at) => pathsOf(inner, [...path, at])) : [])];
}

const moves: readonly ((root: BuiltGroup, path: Path) => Step)[] = [
  removePart,
  (root, path) => movePart(root, path, 1),
  (root, path) => movePart(root, path, -1),
  (root, path) => moveOut(root, path, 1),
  moveIn,
];

test('LAW: whatever is moved or taken away, the engine finds nothing wrong, and moving loses nothing', () => {
  fc.assert(
    fc.property(anyRoot, fc.nat(), fc.nat(), (root, spot, which) => {
      const paths = pathsOf(root);
      const move = moves[which % moves.length] ?? removePart;
      const step = move(root, paths[spot % paths.length] ?? []);
      expect(readRuleSet(setOf(writeCondition(step.built))).ok).toBe(true);
      const tests = (built: Built) => pathsOf(built).filter((path) => partAt(built, path)?.kind === 'test').length;
      if (move !== removePart) expect(tests(step.built)).toBe(tests(root));
      expect(partAt(step.built, step.at)).toBeDefined();
    }),
  );
});

function setOf(conditions: Condition): object {
  const rule = {
    id: 'mine',
    sentence: { de: 'Meine Regel' },
    source: 'test',
    conditions: conditions as Rule['conditions'],
    event: { type: 'excluded' },
  };
  const example = { title: { de: 'Nichts ist bekannt' }, facts: {}, fires: [] };
  return { format: 1, id: 'groupios/mine', title: { de: 'Meine' }, rules: [rule], examples: [example] };
}

test('the first test is one', () => {
  expect(readRuleSet(setOf({ all: [firstTest] })).ok).toBe(true);
});
