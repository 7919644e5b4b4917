import { expect, test } from 'vitest';
import { issueCodes } from '../../engine/issue-codes.ts';
import { writeProblemPage } from '../../engine/issue-codes/problem-page.ts';

test('docs/problems.md is the table of codes', async () => {
  await expect(writeProblemPage()).toMatchFileSnapshot('../../docs/problems.md');
});

test('the page has a heading for every code', () => {
  const headings = [...writeProblemPage().matchAll(/^### `(.*)`$/gm)].map(([, code]) => code);
  expect(headings.sort()).toEqual(Object.keys(issueCodes).sort());
});
