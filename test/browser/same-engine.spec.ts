import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as localEngine from '../../admin-ui/asking/local-engine.ts';
import { readJson } from '../fixtures/world.ts';
import { expect, test } from './stage.ts';

type Case = { readonly id: string; readonly ask: { readonly contract: { readonly catalog: string } } };

/** The part of the page's script that answers. */
const assets = path.resolve(import.meta.dirname, '../../dist/admin-ui/assets');
const engine = readdirSync(assets).find((name) => /^local-engine-.*\.js$/.test(name)) ?? '';

// LAW: the browser answers as the server does, on every acceptance case.
test('browser and server give the same answers', async ({ page, server }) => {
  const cases = readJson<readonly Case[]>('test/cases/check.json');
  const questions = cases.map(({ ask }) => ({ at: '2026-11-24T10:00:00+01:00', ...ask }));
  const reply = await fetch(`${server.url}/v1/check/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ questions }),
  });
  const { decisions } = (await reply.json()) as { readonly decisions: readonly { readonly problem?: Problem }[] };
  await page.goto('/catalogs');
  const answers = await page.evaluate(answerInPage, { script: `/assets/${engine}`, questions });
  expect(answers.length).toBeGreaterThan(50);
  expect(answers).toEqual(decisions.map((decision) => (decision.problem ? codesOf(decision.problem) : decision)));
});

type Problem = { readonly errors: readonly { readonly code: string }[] };

function codesOf({ errors }: Problem): readonly string[] {
  return errors.map(({ code }) => code);
}

type Asked = {
  readonly script: string;
  readonly questions: readonly { readonly contract: { readonly catalog: string } }[];
};

/** Runs in the page: opens each catalog as the pages do, and asks. A refused question answers with its codes. */
async function answerInPage({ script, questions }: Asked): Promise<readonly unknown[]> {
  const { openEngine } = (await import(script)) as typeof localEngine;
  const engines = new Map<string, localEngine.LocalEngine>();
  const answers = [];
  for (const question of questions) {
    const { catalog } = question.contract;
    const reply = engines.has(catalog) ? undefined : await fetch(`/v1/catalogs/${catalog}`);
    if (reply?.ok) engines.set(catalog, openEngine((await reply.json()) as Parameters<typeof openEngine>[0]));
    const answer = engines.get(catalog)?.answer(question);
    answers.push(answer?.ok ? answer.value : (answer?.issues.map(({ code }) => code) ?? ['unknown-catalog']));
  }
  return answers;
}
