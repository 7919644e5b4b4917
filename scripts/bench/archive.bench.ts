// Many sheets in one archive: how long 200 sheets take as a job makes them.
import { surroundings } from '../../server/commands/surroundings.ts';
import { openPdfPool } from '../../server/pdf/pdf-pool.ts';
import { prepareBundle } from '../../server/sheets/sheet-bundle.ts';
import { readCatalogFolder } from '../../server/stores/folder/catalog-folder.ts';
import { keepContracts } from '../../server/stores/memory/contracts.ts';
import { roundly, writeTable } from './markdown.ts';

const SHEETS = 200;

const folder = await readCatalogFolder({ catalogs: 'catalogs', product: '.' });
if (!folder) throw new Error('there is no folder of catalogs');
const { store } = folder;
const around = surroundings(store, keepContracts({}), Date.now);
const pdf = openPdfPool();

const five = await bundle(1); // warms up
const rounds = Math.ceil(SHEETS / five.sheets);
const began = performance.now();
const made = await bundle(rounds);
const seconds = (performance.now() - began) / 1_000;
pdf.close();

console.log(`## Archives

Every sheet of the five vendors in both languages as PDF files in one archive, ${rounds} times over, none of which is remembered;
two workers.

${writeTable(
  ['sheets', 'together', `${SHEETS} of them`, 'wanted', 'size'],
  [
    [
      `${made.sheets}`,
      `${roundly(seconds)} s`,
      `${roundly((seconds * SHEETS) / made.sheets)} s`,
      'less than 20 s',
      `${roundly(made.bytes / 2 ** 20)} MB`,
    ],
  ],
)}
`);

/** One archive with all sheets of all catalogs, so many times over. */
async function bundle(times: number): Promise<{ readonly sheets: number; readonly bytes: number }> {
  const catalogs = Array.from({ length: times }, () => [...store.listIds()]).flat();
  const work = prepareBundle({ kind: 'sheets', catalogs }, { around, pdf, publicUrl: 'https://mehrwert.example' });
  if (!work.ok) throw new Error(JSON.stringify(work.issues));
  const { file, result } = await work.value(
    () => undefined,
    () => true,
  );
  const { failed, sheets } = result as { readonly sheets: number; readonly failed: readonly string[] };
  if (failed.length > 0) throw new Error(failed.join());
  return { sheets, bytes: file?.bytes.length ?? 0 };
}
