import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { contractColumns } from '../../server/imports/contract-columns.ts';
import { startContractApp, type ContractApp } from './contract-app.ts';

let app: ContractApp;
beforeEach(async () => {
  app = await startContractApp();
});
afterEach(() => app.stop());

const good = 'G-1,groupios,ACME,support-model,l,2026-01-01';
const head = 'id,catalog,customer,offering,tier,from';

/** Begins an import of a file, and gives the job once it has ended, or the refusal. */
async function run(file: string | Uint8Array, more: object = {}, headers: Record<string, string> = {}) {
  const body = { kind: 'import', format: 'csv', file: Buffer.from(file).toString('base64'), ...more };
  const begun = await (await app.send('post', '/v1/jobs', body, headers)).json();
  if (begun.id === undefined) return begun;
  return vi.waitUntil(
    async () => {
      const job = await (await app.send('get', `/v1/jobs/${begun.id}`, undefined, headers)).json();
      return job.state === 'running' ? undefined : job;
    },
    { timeout: 60_000 },
  );
}

async function contractOf(id: string) {
  return (await (await app.get(`/v1/contracts/${id}`)).json()).contract;
}

describe('an import of contracts', () => {
  test('keeps what may be concluded, and tells row, column, code and why of everything else', async () => {
    const text = [
      head,
      good,
      'G-2,groupios,ACME,support-model,nothing,2026-01-01',
      'G-3,groupios,ACME,support-model,l,2026-13-01',
      ',groupios,ACME,support-model,l,2026-01-01',
      'G-4,nobody,ACME,support-model,l,2026-01-01',
      'G-5,groupios,ACME,support-model,l,2026-01-01,more',
      'G-6,groupios,ACME,,,',
    ].join('\r\n');
    const { file, progress, result, state } = await run(text);
    expect([state, progress]).toEqual(['done', { done: 4, total: 4 }]);
    expect(result).toMatchObject({ dryRun: false, rows: 7, contracts: { created: 1, unchanged: 0, refused: 6 } });
    const told = result.problems.map(({ code, column, contract, row }: Record<string, unknown>) =>
      [row, column, contract, code].join(' '),
    );
    expect(told).toEqual([
      '3 tier G-2 unknown-tier',
      '4 from G-3 bad-date',
      '5 id  bad-shape',
      '6 catalog G-4 unknown-catalog',
      '7  G-5 bad-shape',
      '8  G-6 bad-shape',
    ]);
    expect(result.problems.every(({ detail }: { readonly detail: string }) => detail.length > 10)).toBe(true);
    expect(file).toEqual({ name: 'import-report.csv', media: 'text/csv; charset=utf-8' });
    expect(await contractOf('G-1')).toMatchObject({ customer: 'ACME', items: [{ id: '1', tier: 'l' }] });
  });

  test('has a report of every row as a file, with the sentence of each code', async () => {
    const job = await run([head, 'G-2,groupios,=cmd,support-model,"=1+1",2026-01-01'].join('\n'));
    const report = await (await app.get(`/v1/jobs/${job.id}/file`)).text();
    expect(report).toMatch(
      /row,column,contract,code,sentence,detail\r\n2,tier,G-2,unknown-tier,The offering has no such tier\.,/,
    );
  });

  test('of systems, options and attributes keeps them with their items', async () => {
    const text = [
      'id;catalog;note;item;offering;tier;from;until;options;covers;system;systemType;delivered;attribute:warrantyMonths',
      'C-7;conference-tv;order 1;main;service-level;gold;2026-01-01;2026-12-31;;S-1;S-1;;2025-03-01;24',
      'C-7;;;;;;;;;;S-2;;2025-04-01',
    ].join('\n');
    expect((await run(text)).result.problems).toEqual([]);
    expect(await contractOf('C-7')).toMatchObject({
      items: [{ id: 'main', tier: 'gold', until: '2026-12-31', systems: ['S-1'] }],
      attributes: { warrantyMonths: 24 },
      systems: [
        { id: 'S-1', delivered: '2025-03-01' },
        { id: 'S-2', delivered: '2025-04-01' },
      ],
    });
  });

  test('tells of options, systems and attributes that are wrong in which column they stand', async () => {
    const text = [
      `${head},options,covers,system,attribute:colour`,
      'C-8,conference-tv,,service-level,gold,2026-01-01,gift wrap,S-9,S-1,red',
    ].join('\n');
    const { result } = await run(text);
    const columns = result.problems.map(({ column }: { readonly column: string }) => column);
    expect([...new Set(columns)].sort()).toEqual(['attribute:colour', 'covers', 'options']);
  });

  test('has a report that is harmless to a spreadsheet', async () => {
    const job = await run([head, '=1+1,groupios,A,support-model,l,2026-01-01'].join('\n'));
    expect(await (await app.get(`/v1/jobs/${job.id}/file`)).text()).toMatch(/\r\n2,id,'=1\+1,bad-shape,/);
  });

  test('takes rows of one contract whole or not at all', async () => {
    const text = [
      head,
      'G-1,groupios,A,support-model,l,2026-01-01',
      'G-1,groupios,B,partner-support,standard,2026-01-01',
    ];
    const { result } = await run(text.join('\n'));
    expect(result.problems).toMatchObject([{ row: 3, column: 'customer', contract: 'G-1', code: 'rows-disagree' }]);
    expect((await app.get('/v1/contracts/G-1')).status).toBe(404);
  });

  test('done again keeps nothing twice, and tells of a contract that says something else', async () => {
    const text = [head, good].join('\n');
    expect((await run(text)).result.contracts).toEqual({ created: 1, unchanged: 0, refused: 0 });
    expect((await run(text)).result.contracts).toEqual({ created: 0, unchanged: 1, refused: 0 });
    await app.send('patch', '/v1/contracts/G-1', { customer: 'ACME SE' }, { 'if-match': '"1"' });
    expect((await run(text)).result.contracts).toEqual({ created: 0, unchanged: 1, refused: 0 });
    const other = await run(text.replace(',l,', ',m,'));
    expect(other.result.problems).toMatchObject([{ row: 2, column: 'id', contract: 'G-1', code: 'id-taken' }]);
    expect(await contractOf('G-1')).toMatchObject({ customer: 'ACME SE', items: [{ tier: 'l' }] });
  });

  test('by two at once keeps each contract once', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => good.replace('G-1', `G-${n}`));
    const text = [head, ...rows].join('\n');
    const jobs = await Promise.all([run(text), run(text)]);
    const sum = (name: 'created' | 'unchanged' | 'refused') =>
      jobs.reduce((all, { result }) => all + result.contracts[name], 0);
    expect([sum('created'), sum('unchanged'), sum('refused')]).toEqual([40, 40, 0]);
  });

  test('that is only tried keeps nothing', async () => {
    const { result } = await run([head, good, 'G-2,groupios,A,support-model,x,2026-01-01'].join('\n'), {
      dryRun: true,
    });
    expect(result).toMatchObject({ dryRun: true, contracts: { created: 1, refused: 1 } });
    expect((await app.get('/v1/contracts/G-1')).status).toBe(404);
  });

  test('takes cells that begin like formulas as the text that they are', async () => {
    const customers = ['=1+1', '+49', '-x', '@home', "=HYPERLINK('x')"];
    const rows = customers.map((customer, n) => good.replace('G-1', `G-${n}`).replace('ACME', customer));
    expect((await run([head, ...rows].join('\n'))).result.contracts.created).toBe(5);
    const kept = await Promise.all(customers.map((_, n) => contractOf(`G-${n}`)));
    expect(kept.map(({ customer }) => customer)).toEqual(customers);
  });

  test.each([
    ['a column that nobody knows', 'id,catalog,colour\nG-1,groupios,red', 'colour unknown-column'],
    ['a column twice', 'id,catalog,id\nG-1,groupios,G-1', 'id unknown-column'],
    ['no column of ids', 'catalog\ngroupios', 'id unknown-column'],
  ])('with %s is refused as a whole', async (_what, text, told) => {
    const { result } = await run(text);
    expect(result.problems.map(({ code, column, row }: Record<string, unknown>) => `${row} ${column} ${code}`)).toEqual(
      [`1 ${told}`],
    );
  });

  test.each<[string, string | Uint8Array, object, number, string]>([
    ['a file that is no workbook', 'hello', { format: 'xlsx' }, 422, 'unreadable-file'],
    ['a zip that is no workbook', zipSync({ x: new Uint8Array(9) }), { format: 'xlsx' }, 422, 'unreadable-file'],
    [
      'a small workbook that unpacks to very much',
      zipSync({ x: new Uint8Array(4e7) }),
      { format: 'xlsx' },
      413,
      'too-large',
    ],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0xff), {}, 422, 'unreadable-file'],
    ['too many rows', `${head}\n${'x,\n'.repeat(5_001)}`, {}, 413, 'too-large'],
    ['a format that nobody knows', 'x', { format: 'ods' }, 422, 'bad-shape'],
    ['what is no base64', 'x', { file: 'ä' }, 422, 'bad-shape'],
  ])('of %s is refused', async (_what, file, more, status, code) => {
    expect(await run(file, more)).toMatchObject({ status, errors: [{ code }] });
  });

  test('needs the right to write, and touches no catalogs but the own ones', async () => {
    const text = [head, good].join('\n');
    const reading = await run(text, {}, await app.keyFor(['read']));
    expect(reading).toMatchObject({ status: 403, errors: [{ code: 'forbidden' }] });
    const elsewhere = await run(text, {}, await app.keyFor(['read', 'write'], ['conference-tv']));
    expect(elsewhere.result.problems).toMatchObject([{ row: 2, column: 'catalog', code: 'unknown-catalog' }]);
  });

  test('is in the audit as a contract that was concluded', async () => {
    await run([head, good].join('\n'));
    const { entries } = await app.stores.audit.read('contract/G-1', { limit: 10 });
    expect(entries).toMatchObject([{ action: 'create-contract', done: { by: 'operator' } }]);
  });
});

describe('a workbook', () => {
  test('is read like a text, dates and numbers as they are written', async () => {
    const bytes = await writeExcelFile([
      head.split(',').map((value) => ({ value, type: String })),
      [
        { value: 'X-1', type: String },
        { value: 'groupios', type: String },
        { value: 4711, type: Number },
        { value: 'support-model', type: String },
        { value: 'l', type: String },
        { value: new Date('2026-01-01T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
      ],
      [{ value: 'X-2', type: String }, { value: 'groupios', type: String }, null, { value: '=1+1', type: String }],
    ]).toBuffer();
    const { result } = await run(bytes, { format: 'xlsx' });
    expect(result.contracts).toEqual({ created: 1, unchanged: 0, refused: 1 });
    expect(result.problems).toMatchObject([{ row: 3, contract: 'X-2' }, {}]);
    expect(await contractOf('X-1')).toMatchObject({ customer: '4711', items: [{ from: '2026-01-01' }] });
  });
});

describe('a template', () => {
  test('has every column, as text and as a workbook', async () => {
    const csv = await app.get('/v1/imports/contracts.csv');
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(await csv.text()).toBe(`${contractColumns.join(',')}\r\n`);
    const xlsx = await app.get('/v1/imports/contracts.xlsx');
    expect(xlsx.headers.get('content-disposition')).toBe('attachment; filename="contracts.xlsx"');
    expect(await readSheet(Buffer.from(await xlsx.arrayBuffer()))).toEqual([[...contractColumns]]);
  });

  test('that nobody has filled in imports nothing', async () => {
    const bytes = Buffer.from(await (await app.get('/v1/imports/contracts.xlsx')).arrayBuffer());
    expect((await run(bytes, { format: 'xlsx' })).result).toMatchObject({ rows: 0, problemCount: 0 });
  });
});
