import { expect, test } from 'vitest';
import { readSettings } from '../../server/settings.ts';

test('without any variable the server listens on this machine, port 8080', () => {
  expect(readSettings({}, '/srv')).toEqual({
    kind: 'settings',
    settings: {
      host: '127.0.0.1',
      port: 8080,
      proxies: 0,
      publicUrl: undefined,
      catalogsFolder: '/srv/catalogs',
      dataFolder: '/srv/data',
      databaseUrl: undefined,
      apiKey: undefined,
    },
  });
});

test('a folder is meant from where the server starts; an address ends without a slash; empty is unset', () => {
  const environment = { CATALOGS_DIR: '../ours', PUBLIC_URL: 'https://mehrwert.example/', PORT: '', HOST: ' ' };
  expect(readSettings(environment, '/srv/app')).toMatchObject({
    settings: { host: '127.0.0.1', port: 8080, publicUrl: 'https://mehrwert.example', catalogsFolder: '/srv/ours' },
  });
});

test.each([
  ['a port that is none', { PORT: '65536' }, /^PORT: `65536`/],
  ['a port in words', { PORT: 'http' }, /^PORT: `http`/],
  ['an address that is none', { PUBLIC_URL: 'mehrwert.example' }, /^PUBLIC_URL:/],
  ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://u:secret@h/d' }, /^DATABASE_URL: (?!.*secret)/],
  ['a proxy by its name', { TRUST_PROXY: 'true' }, /^TRUST_PROXY: `true`/],
  ['a short key', { MEHRWERT_API_KEY: 'x'.repeat(31) }, /^MEHRWERT_API_KEY: 31 characters are too few/],
  ['a key that no header can carry', { MEHRWERT_API_KEY: `${'x'.repeat(32)} y` }, /^MEHRWERT_API_KEY:/],
])('%s is refused', (_what, environment, refusal) => {
  const reading = readSettings(environment, '/srv');
  expect(reading.kind === 'refused' && reading.refusals).toEqual([expect.stringMatching(refusal)]);
});

test('every wrong setting is told at once, and never the key', () => {
  const reading = readSettings({ PORT: '-1', MEHRWERT_API_KEY: 'hunter2' }, '/srv');
  expect(reading).toMatchObject({ kind: 'refused', refusals: [{}, {}] });
  expect(JSON.stringify(reading)).not.toContain('hunter2');
});
