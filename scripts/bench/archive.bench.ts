// Archives: how long two hundred sheets take as a job makes them, each with an address of its own.
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

await bundle(0); // warms up
const began = performance.now();
let sheets = 0;
let bytes = 0;
for (let round = 1; sheets < SHEETS; round += 1) {
  const made = await bundle(round);
  sheets += made.sheets;
  bytes += made.bytes;
}
const seconds = (performance.now() - began) / 1_000;
pdf.close();

console.log(`## Archives

Every sheet of the five vendors in both languages as PDF files in one archive, again until there are ${SHEETS}; two workers.

${writeTable(
  ['', ''],
  [
    ['sheets', roundly(sheets)],
    ['together', `${roundly(seconds)} s`],
    ['size', `${roundly(bytes / 2 ** 20)} MB`],
  ],
)}
`);

async function bundle(round: number): Promise<{ readonly sheets: number; readonly bytes: number }> {
  const request = { kind: 'sheets', catalogs: [...store.listIds()] } as const;
  const work = prepareBundle(request, { around, pdf, publicUrl: `https://mehrwert.example/${round}` });
  if (!work.ok) throw new Error(JSON.stringify(work.issues));
  const { file, result } = await work.value(
    () => undefined,
    () => true,
  );
  return { sheets: (result as { readonly sheets: number }).sheets, bytes: file?.bytes.length ?? 0 };
}
