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

/** What a server says of its contracts: how they are kept, and all that they cover now and later. */
async function tellAll(app: ContractApp): Promise<unknown> {
  const { contracts } = await (await app.get('/v1/contracts')).json();
  const told = contracts.map(async ({ id }: { readonly id: string }) => {
    const { cancelledTo, contract, version } = await (await app.get(`/v1/contracts/${id}`)).json();
    const answers = ['2026-11-24T10:00:00+01:00', '2027-03-01T22:00:00+01:00'].map(async (at) =>
      (await app.send('post', '/v1/entitlements', { contract: id, at, lang: 'en' })).json(),
    );
    return {
      id,
      cancelledTo,
      contract,
      version: cancelledTo === undefined && version,
      answers: await Promise.all(answers),
    };
  });
  return Promise.all(told);
}

describe('mehrwert', { timeout: 60_000 }, () => {
  test('without a command says which there are', async () => {
    const { code, problem } = await mehrwert('__proto__');
    expect(code).toBe(2);
    expect(problem).toMatch(/review .*\n.*diff .*\n.*ask .*\n.*sheet .*\n.*import .*\n.*export .*\n.*key /);
  });

  test('with --help says the same, and well', async () => {
    expect(await mehrwert('--help')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/review .*\n.*diff /),
      problem: '',
    });
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
        'I-3;X;groupios;;;',
        ';Y;conference-tv;service-level;gold;2026-13-01;',
      ].join('\r\n'),
    );
    const tried = await mehrwert('import', 'contracts', csv, '--dry-run', '--server', app.url);
    expect(tried.out).toBe('1 contracts could be taken, 0 there already, 3 refused\n');
    const imported = await mehrwert('import', 'contracts', csv, '--server', app.url);
    expect([imported.code, imported.out]).toEqual([1, '1 contracts taken, 0 there already, 3 refused\n']);
    expect(imported.problem).toMatch(/row 4, tier: unknown-tier .*\nrow 5: bad-shape .*\nrow 6, id: bad-shape /);
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
    const second = await mehrwert('import', 'contracts', again, '--server', app.url);
    expect([second.out, second.problem]).toEqual([
      '0 contracts taken, 1 there already, 2 refused\n',
      expect.stringMatching(/row 2: not-json .*\nrow 3, \/id: bad-shape /),
    ]);
  });

  test('exports contracts so that an empty server that imports them answers alike', async () => {
    const [from, to] = [await startContractApp(), await startContractApp()];
    await from.keep('E-1');
    const tag = await from.keep('E-2');
    const cancellation = { received: '2026-09-15' };
    await from.send('post', '/v1/contracts/E-2/cancellation', cancellation, { 'if-match': tag });
    await from.keep('E-3', {
      catalog: 'conference-tv',
      items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01', systems: ['S-1'] }],
      systems: [{ id: 'S-1', delivered: '2025-06-01' }],
      attributes: { warrantyMonths: 24 },
      amendments: [{ kind: 'exclude', feature: 'remote-support', note: 'they look after themselves' }],
    });
    const exported = await mehrwert('export', '--server', from.url);
    expect(exported.out).toContain('they look after themselves');
    expect(exported.out).toMatch(/"cancelledTo":"\d{4}-\d\d-\d\d"/);
    const file = fileOf('whole.ndjson', exported.out);
    const imported = await mehrwert('import', 'contracts', file, '--server', to.url);
    expect([imported.code, imported.out]).toEqual([0, '3 contracts taken, 0 there already, 0 refused\n']);
    expect(await tellAll(to)).toEqual(await tellAll(from));
    expect((await mehrwert('export', '--server', to.url)).out).toBe(exported.out);
    await Promise.all([from.stop(), to.stop()]);
  });

  test('writes the header of a list to fill in', async () => {
    expect((await mehrwert('import', 'template')).out).toMatch(/^\ufeffid,catalog,customer,/);
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
