import { expect, test } from 'vitest';
import { closingLine, countPlaywright, countVitest, sum } from '../../scripts/tally.mjs';

test('a vitest file that could not be loaded counts as one failed test', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 2 });
});

test('a browser test that passed only when repeated counts as failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2 });
});

test('the closing line sums the suites', () => {
  const total = sum([
    { passed: 5, failed: 0 },
    { passed: 2, failed: 1 },
  ]);
  expect(closingLine(total)).toBe('7 passed, 1 failed');
});
