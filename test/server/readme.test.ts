import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkQuestion } from '../../server/commands/check-question.ts';
import { product, productSurroundings } from './started-app.ts';

const readme = readFileSync(path.join(product, 'README.md'), 'utf8');
const shown = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json) as object);
const decisions = shown.flatMap((question, index) => (index % 2 === 0 ? [[question, shown[index + 1]] as const] : []));

test.each(decisions)('what the README shows is what is decided (%#)', async (question, decision) => {
  const answer = await checkQuestion(question, await productSurroundings());
  expect(answer).toMatchObject({ ok: true, value: decision });
});

test('the README shows decisions of two vendors, with a deadline and with a price', () => {
  expect(decisions).toHaveLength(4);
  expect(readme).toMatch(/"due": "/);
  expect(readme).toMatch(/"net": "/);
});

test('the two commands are named before line 30', () => {
  const beginning = readme.split('\n').slice(0, 29).join('\n');
  expect(beginning).toContain('npm start');
  expect(beginning).toContain('npm test');
  expect(beginning).toContain('"decision"');
});

test('every variable that the server reads is described, and no other', () => {
  const operations = readFileSync(path.join(product, 'docs/operations.md'), 'utf8');
  const settings = readFileSync(path.join(product, 'server/settings.ts'), 'utf8');
  const described = [...operations.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
  const read = [...settings.matchAll(/given\('([A-Z_]+)'\)/g)].map(([, name]) => name);
  expect([...new Set(read)].sort()).toEqual(described.sort());
});
