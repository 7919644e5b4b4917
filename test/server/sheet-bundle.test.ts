import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPdfPool, type PdfPool } from '../../server/pdf/pdf-pool.ts';
import { prepareBundle } from '../../server/sheets/sheet-bundle.ts';
import { readCatalog, vendors } from '../fixtures/world.ts';
import { productSurroundings, startApp, type StartedApp } from './started-app.ts';

let app: StartedApp;
let pdf: PdfPool;
beforeAll(async () => {
  app = await startApp();
  pdf = openPdfPool({ size: 2 });
});
afterAll(async () => {
  pdf.close();
  await app.stop();
});

type Told = {
  readonly id: string;
  readonly state: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly result?: unknown;
};

async function finished(body: unknown): Promise<Told> {
  const begun = await app.send('post', '/v1/jobs', body);
  const { id } = (await begun.json()) as Told;
  return vi.waitUntil(
    async () => {
      const job = (await (await app.get(`/v1/jobs/${id}`)).json()) as Told;
      return job.state === 'running' ? undefined : job;
    },
    { timeout: 60_000, interval: 100 },
  );
}

const offerings = vendors.flatMap((catalog) => readCatalog(catalog).offerings.map(({ id }) => `${catalog}/${id}`));

test('the sheets of all vendors in both languages are one archive', async () => {
  const job = await finished({ kind: 'sheets', catalogs: vendors, format: 'csv' });
  expect(job).toMatchObject({ state: 'done', result: { sheets: offerings.length * 2, failed: [] } });
  expect(job.progress).toEqual({ done: offerings.length * 2, total: offerings.length * 2 });
  const file = await app.get(`/v1/jobs/${job.id}/file`);
  expect(file.headers.get('content-type')).toBe('application/zip');
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
  expect(Object.keys(entries).sort()).toEqual(offerings.flatMap((name) => [`${name}-de.csv`, `${name}-en.csv`]).sort());
  const alone = await app.get('/v1/catalogs/groupios/sheets/support-model.csv?lang=en');
  expect(strFromU8(entries['groupios/support-model-en.csv'] ?? new Uint8Array())).toBe(await alone.text());
});

test('as PDF files, in one language', async () => {
  const job = await finished({ kind: 'sheets', catalogs: ['groupios'], languages: ['de'] });
  const file = await app.get(`/v1/jobs/${job.id}/file`);
  const entries = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())));
  expect(entries.map(([name]) => name)).toEqual(['groupios/support-model-de.pdf', 'groupios/partner-support-de.pdf']);
  expect(entries.every(([, bytes]) => strFromU8(bytes.slice(0, 5)) === '%PDF-')).toBe(true);
});

test('a sheet that cannot be printed is named, and the others are there', async () => {
  const around = await productSurroundings();
  let calls = 0;
  const broken = {
    render: () => {
      calls += 1;
      return calls === 1 ? Promise.resolve({ ok: false as const, issues: [] }) : Promise.resolve(rendered);
    },
  };
  const rendered = { ok: true as const, value: { pdf: new Uint8Array(5), warnings: [] } };
  const work = prepareBundle(
    { kind: 'sheets', catalogs: ['groupios'], languages: ['de'] },
    { around, pdf: broken, publicUrl: 'http://x' },
  );
  if (!work.ok) throw new Error('no work');
  const { result } = await work.value(
    () => undefined,
    () => true,
  );
  expect(result).toEqual({ sheets: 1, failed: ['groupios/support-model-de.pdf'] });
});

test('work that nobody wants any more ends early', async () => {
  const around = await productSurroundings();
  const work = prepareBundle(
    { kind: 'sheets', catalogs: vendors, format: 'md' },
    { around, pdf, publicUrl: 'http://x' },
  );
  if (!work.ok) throw new Error('no work');
  let asked = 0;
  const { result } = await work.value(
    () => undefined,
    () => (asked += 1) <= 2,
  );
  expect(result).toEqual({ sheets: 4, failed: [] });
});

const refused: readonly (readonly [what: string, body: object, code: string, pointer: string])[] = [
  ['an unknown catalog', { catalogs: ['groupios', 'nobody'] }, 'unknown-catalog', '/catalogs/1'],
  [
    'a language that a catalog does not have',
    { catalogs: ['groupios'], languages: ['fr'] },
    'unknown-language',
    '/languages',
  ],
  ['a format that there is not', { catalogs: ['groupios'], format: 'docx' }, 'bad-shape', '/format'],
  ['no catalog', { catalogs: [] }, 'bad-shape', '/catalogs'],
];

test.each(refused)('%s is refused', async (_what, body, code, pointer) => {
  const reply = await app.send('post', '/v1/jobs', { kind: 'sheets', ...body });
  const { errors } = (await reply.json()) as { errors: readonly { code: string; pointer: string }[] };
  expect(errors).toMatchObject([{ code, pointer }]);
});
