// Comparison sheets: how long one takes to build, to write in each format, and to send again.
import { buildSheet, openHistory } from '../../engine/index.ts';
import { surroundings } from '../../server/commands/surroundings.ts';
import { openPress } from '../../server/sheets/printed-sheet.ts';
import { sheetFormats, type SheetFormat } from '../../server/sheets/sheet-formats.ts';
import { readCatalogFolder } from '../../server/stores/folder/catalog-folder.ts';
import { keepContracts } from '../../server/stores/memory/contracts.ts';
import { measure } from './measure.ts';

const LIMIT_MS = 10;
const sheets = [
  ['conference-tv', 'service-level'],
  ['connect-com', 'third-level-support'],
  ['all-connect', 'on-demand'],
  ['groupios', 'support-model'],
] as const;

const folder = await readCatalogFolder({ catalogs: 'catalogs', product: '.' });
if (!folder) throw new Error('there is no folder of catalogs');
const store = folder.store;
const print = openPress(surroundings(store, keepContracts({}), Date.now));
const html = sheetFormats.find(({ ending }) => ending === 'html') as SheetFormat;

console.log('Milliseconds for one comparison sheet, warm\n');
console.log('| sheet | built | built and written as HTML | sent again |');
console.log('|---|--:|--:|--:|');
for (const [catalog, offering] of sheets) {
  const revision = openHistory(store.listRevisions(catalog)).numbered(1);
  if (!revision) throw new Error(`no first revision of ${catalog}`);
  const build = () => buildSheet(revision, offering, { language: 'de' });
  const times = await measure({
    build,
    page: () => {
      const sheet = build();
      return sheet.ok && html.write(sheet.value);
    },
    again: () => print({ catalog, offering, language: 'de', revision: {}, format: html }),
  });
  const cells = [times.build, times.page, times.again].map((micros) => (micros / 1000).toFixed(3));
  const verdict = times.page / 1000 <= LIMIT_MS ? '' : ` over ${LIMIT_MS} ms`;
  console.log(`| ${catalog} ${offering} | ${cells.join(' | ')} |${verdict}`);
}
