import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleQuestion } from '../../server/routes/samples.ts';
import { startContractApp, supported, type ContractApp } from './contract-app.ts';
import { key, product } from './started-app.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
});
afterAll(() => app.stop());

/** Exit code, what was printed, and what was complained of. */
type Ended = { readonly code: number | null; readonly out: string; readonly problem: string };

function mehrwert(...args: readonly string[]): Promise<Ended> {
  const program = path.join(product, 'scripts/cli/main.ts');
  const env = { ...process.env, MEHRWERT_API_KEY: key };
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { cwd: product, env });
  const printed = { out: '', problem: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.problem += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...printed })));
}

function fileOf(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('mehrwert', { timeout: 60_000 }, () => {
  test('without a command says which there are', async () => {
    const { code, problem } = await mehrwert('__proto__');
    expect(code).toBe(2);
    expect(problem).toMatch(/review .*\n.*diff .*\n.*ask .*\n.*sheet .*\n.*import .*\n.*export .*\n.*key /);
  });

  test('asks files and a server, which answer the same', async () => {
    const question = fileOf('question.json', sampleQuestion);
    const local = await mehrwert('ask', question);
    const remote = await mehrwert('ask', question, '--server', app.url);
    expect([local.code, local.out]).toEqual([0, remote.out]);
    expect(JSON.parse(local.out)).toMatchObject({ decision: 'granted' });
    const wrong = await mehrwert('ask', fileOf('wrong.json', { ...sampleQuestion, feature: 'x' }));
    expect([wrong.code, wrong.problem]).toEqual([1, expect.stringContaining('unknown-feature /feature')]);
  });

  test('writes a sheet from files and from a server alike', async () => {
    const args = ['sheet', 'conference-tv', 'service-level', '--format', 'csv', '--lang', 'en'];
    const [local, remote] = await Promise.all([mehrwert(...args), mehrwert(...args, '--server', app.url)]);
    expect([local?.code, local?.out]).toEqual([0, remote?.out]);
    expect(local?.out).toContain('Gold');
  });

  test('reviews files, and tells what is different in two', async () => {
    const catalog = JSON.parse(readFileSync(path.join(product, 'catalogs/groupios.json'), 'utf8'));
    const old = fileOf('old.json', catalog);
    const fresh = fileOf('fresh.json', { ...catalog, title: { de: 'Anders', en: 'Other' } });
    expect(await mehrwert('review', old)).toMatchObject({ code: 0 });
    expect((await mehrwert('diff', old, old)).code).toBe(0);
    expect(await mehrwert('diff', old, fresh, '--lang', 'en')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/Other/),
    });
    const broken = fileOf('broken.json', { ...catalog, currency: 7 });
    expect(await mehrwert('review', broken)).toMatchObject({ code: 1, out: expect.stringContaining('/currency') });
    expect((await mehrwert('review', fileOf('none.json', '{'))).code).toBe(2);
    expect((await mehrwert('diff', old, broken)).code).toBe(2);
  });

  test('imports what may be concluded, reports every line that may not, and exports what was taken', async () => {
    const csv = fileOf(
      'contracts.csv',
      [
        'id;customer;catalog;offering;tier;from;options',
        'I-1;"Meier; ""Nord""";groupios;support-model;l;2026-01-01;',
        'I-1;;groupios;partner-support;standard;2026-01-01;',
        'I-2;X;groupios;support-model;nothing;2026-01-01;',
        'I-3;X;groupios',
        ';Y;conference-tv;service-level;gold;2026-13-01;',
      ].join('\r\n'),
    );
    const imported = await mehrwert('import', csv, '--server', app.url);
    expect([imported.code, imported.out]).toEqual([1, '1 contracts taken, 3 refused\n']);
    expect(imported.problem).toMatch(/line 5: .*\nline 4: unknown-tier .*\nline 6: bad-date /);
    const stored = await (await app.get('/v1/contracts/I-1')).json();
    expect(stored.contract).toMatchObject({ customer: 'Meier; "Nord"', items: [{ tier: 'l' }, { tier: 'standard' }] });

    const exported = await mehrwert('export', '--server', app.url);
    expect(
      exported.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ id: 'I-1', contract: stored.contract }]);
    const again = fileOf('again.ndjson', `${exported.out}not json\n${JSON.stringify({ contract: supported })}\n`);
    const second = await mehrwert('import', again, '--server', app.url);
    expect([second.out, second.problem]).toEqual([
      '1 contracts taken, 2 refused\n',
      expect.stringMatching(/line 2: not-json .*\nline 1: id-taken /),
    ]);
  });

  test('makes, lists and revokes keys', async () => {
    const made = await mehrwert(
      'key',
      'create',
      'desk',
      '--scopes',
      'read',
      '--catalogs',
      'groupios',
      '--server',
      app.url,
    );
    const own = { authorization: `Bearer ${made.out.trim()}` };
    expect((await app.get('/v1/contracts', own)).status).toBe(200);
    const listed = await mehrwert('key', 'list', '--server', app.url);
    const [id = ''] = listed.out.split('\t');
    expect(listed.out).toBe(`${id}\tread\tvalid\tdesk\n`);
    expect((await mehrwert('key', 'revoke', id, '--server', app.url)).out).toBe(`${id}\n`);
    expect((await app.get('/v1/contracts', own)).status).toBe(401);
  });

  test.each([
    ['an option that there is not', ['ask', 'x', '--nothing', '1'], /--nothing/],
    ['a file that there is not', ['ask', 'nowhere.json'], /nowhere\.json/],
    ['a server that does not answer', ['key', 'list', '--server', 'http://127.0.0.1:9'], /fetch failed/],
    ['no server', ['export'], /--server/],
  ])('cannot do anything with %s', async (_what, args, problem) => {
    expect(await mehrwert(...args)).toMatchObject({ code: 2, out: '', problem: expect.stringMatching(problem) });
  });
});
