// Comparison sheets: how long one takes to build, to write in each format, and to send again.
import { buildSheet, openHistory } from '../../engine/index.ts';
import { openPdfPool } from '../../server/pdf/pdf-pool.ts';
import { openSheetPress } from '../../server/sheets/printed-sheet.ts';
import { textFormats, type TextFormat } from '../../server/sheets/sheet-formats.ts';
import { readCatalogFolder } from '../../server/stores/folder/catalog-folder.ts';
import { roundly, writeTable } from './markdown.ts';
import { measure } from './measure.ts';

const sheets = [
  ['conference-tv', 'service-level'],
  ['connect-com', 'third-level-support'],
  ['all-connect', 'on-demand'],
  ['groupios', 'support-model'],
] as const;

const folder = await readCatalogFolder({ catalogs: 'catalogs', product: '.' });
if (!folder) throw new Error('there is no folder of catalogs');
const store = folder.store;
const print = openSheetPress(undefined, openPdfPool());
const html = textFormats.find(({ ending }) => ending === 'html') as TextFormat;

const rows: (readonly string[])[] = [];
for (const [catalog, offering] of sheets) rows.push(await timeSheet(catalog, offering));

console.log(`## Comparison sheets

Built by asking what each cell answers, then written as a page; one that was sent before is kept.

${writeTable(['sheet', 'built', 'built and written', 'sent again'], rows)}
`);

async function timeSheet(catalog: string, offering: string): Promise<readonly string[]> {
  const revision = openHistory(store.listRevisions(catalog)).numbered(1);
  if (!revision) throw new Error(`no first revision of ${catalog}`);
  const build = () => buildSheet(revision, offering, { language: 'de' });
  const times = await measure({
    build,
    page: () => {
      const sheet = build();
      return sheet.ok && html.write(sheet.value, {});
    },
    again: () => print({ revision, isDraft: false }, { offering, language: 'de', format: html }),
  });
  const millis = [times.build, times.page, times.again].map((micros) => `${roundly(micros / 1_000)} ms`);
  return [`${catalog} ${offering}`, ...millis];
}
