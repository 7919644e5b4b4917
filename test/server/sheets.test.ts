import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSheet, type Sheet } from '../../engine/index.ts';
import { validateSheet } from '../../engine/generated/validators.js';
import { contextOf } from '../../server/sheets/sheet-context.ts';
import { readCatalog, seedWorld, vendors } from '../fixtures/world.ts';
import { contextValidator } from './context-validator.ts';
import { parseCsv } from './parse-csv.ts';
import { key, startApp, type StartedApp } from './started-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const address = '/v1/catalogs/conference-tv/sheets/service-level';
const media = { json: 'application/json', html: 'text/html', csv: 'text/csv', md: 'text/markdown' };

test.each(Object.entries(media))('a sheet as %s is %s in UTF-8', async (ending, type) => {
  const reply = await app.get(`${address}.${ending}?lang=de`);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  expect(await reply.text()).toContain('Pflege- und Reinigungswartung');
});

test('the sheet of the server is the sheet of the engine', async () => {
  const sheet = (await (await app.get(`${address}.json?lang=de`)).json()) as Sheet;
  const revision = seedWorld.catalog('conference-tv')?.numbered(1);
  const ours = revision && buildSheet(revision, 'service-level', { language: 'de' });
  expect(ours).toMatchObject({ ok: true, value: { ...sheet, digest: expect.any(String) } });
});

test('chosen tiers come in the order asked for, each once', async () => {
  const sheet = (await (await app.get(`${address}.json?tiers=platin,silber,platin`)).json()) as Sheet;
  expect(sheet.tiers.map(({ id }) => id)).toEqual(['platin', 'silber']);
  expect(sheet.rows.every(({ cells }) => cells.length === 2)).toBe(true);
});

test('without a language the sheet is in the first of the catalog', async () => {
  const text = await (await app.get(`${address}.json`)).text();
  expect(text).toBe(await (await app.get(`${address}.json?lang=de`)).text());
});

test('CSV has a row for each feature and a column for each tier', async () => {
  const [head, ...rows] = parseCsv(await (await app.get(`${address}.csv?lang=de`)).text());
  expect(head).toEqual(['Leistung', 'Silber', 'Gold', 'Platin', 'Fußnoten']);
  expect(rows).toHaveLength(22);
  expect(rows[2]).toEqual(['Reaktionszeit', '8 Stunden', '2 Stunden', '1 Stunde', '']);
  expect(rows[7]?.slice(1, 4)).toEqual(['nicht enthalten', 'optional', 'optional']);
});

test('who has the sheet already is told so', async () => {
  const first = await app.get(`${address}.html`);
  const tag = first.headers.get('etag') ?? '';
  const again = await app.get(`${address}.html`, { authorization: `Bearer ${key}`, 'if-none-match': `W/"x", ${tag}` });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  const other = await app.get(`${address}.html?lang=en`);
  expect(other.headers.get('etag')).not.toBe(tag);
});

test('the page may style itself, and nothing else', async () => {
  const reply = await app.get(`${address}.html`);
  const policy = reply.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(policy).not.toContain('unsafe-eval');
  const page = (await reply.text()).replaceAll(app.url, '');
  expect(page).not.toMatch(/<script|<link rel="stylesheet"|https?:\/\/|style="| on\w+="/);
});

const refused: readonly (readonly [what: string, path: string, status: number, codes: readonly string[]])[] = [
  ['each unknown tier', `${address}.json?tiers=bronze,gold,iron`, 422, ['unknown-tier', 'unknown-tier']],
  ['no tier at all', `${address}.json?tiers=`, 422, ['unknown-tier']],
  ['a comma too many', `${address}.csv?tiers=gold,`, 422, ['unknown-tier']],
  ['a language that the catalog does not have', `${address}.html?lang=fr`, 422, ['unknown-language']],
  ['no language at all', `${address}.html?lang=`, 422, ['unknown-language']],
  ['an unknown offering', '/v1/catalogs/conference-tv/sheets/nothing.html', 422, ['unknown-offering']],
  ['an unknown catalog', '/v1/catalogs/nobody/sheets/service-level.html', 404, ['unknown-catalog']],
  ['an unknown revision', `${address}.html?revision=99`, 422, ['no-revision']],
  ['a revision that is no number', `${address}.html?revision=new`, 422, ['no-revision']],
  ['a format that there is not', `${address}.docx`, 404, ['not-found']],
  ['no format', address, 404, ['not-found']],
  ['an unknown parameter', `${address}.html?tier=gold`, 422, ['shape-unknown-member']],
];

test.each(refused)('%s is refused', async (_what, path, status, codes) => {
  const reply = await app.get(path);
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(reply.status).toBe(status);
  const { errors } = (await reply.json()) as { errors: readonly { code: string }[] };
  expect(errors.map(({ code }) => code)).toEqual(codes);
});

test('nobody reads a sheet without credentials', async () => {
  expect((await app.get(`${address}.html`, {})).status).toBe(401);
});

const sheets = vendors.flatMap((id) =>
  readCatalog(id).offerings.flatMap((offering) =>
    ['de', 'en'].flatMap((language) => {
      const revision = seedWorld.catalog(id)?.numbered(1);
      const sheet = revision && buildSheet(revision, offering.id, { language });
      return sheet?.ok ? [{ catalog: id, offering: offering.id, language, sheet: sheet.value }] : [];
    }),
  ),
);

describe('shapes', () => {
  const context = contextValidator('sheet');

  test.each(sheets)('$catalog $offering ($language)', ({ sheet }) => {
    validateSheet(sheet);
    expect(validateSheet.errors).toBeNull();
    context(JSON.parse(JSON.stringify(contextOf(sheet, { publicUrl: 'https://mehrwert.example' }))));
    expect(context.errors).toBeNull();
  });
});
