import { PDFBool, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { joinTables } from './joined-tables.ts';
import { declareAccessible } from './metadata.ts';
import { nameHeaders } from './table-headers.ts';

/**
 * Adds what PDF/UA-1 asks for beyond PDF/A-2a, of which the typesetter writes only one: readers show the title, the
 * metadata name the standard, each header of a table says what it heads. Same bytes in, same bytes out. Reads and writes
 * without pauses, since a worker has nothing else to do meanwhile.
 */
export async function makeAccessible(archived: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(archived, { updateMetadata: false, parseSpeed: Infinity });
  showTitle(file);
  declareAccessible(file);
  joinTables(file);
  nameHeaders(file);
  return file.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: Infinity,
  });
}

/** @source ISO 14289-1, 7.1 */
function showTitle({ catalog, context }: PDFDocument): void {
  const name = PDFName.of('ViewerPreferences');
  const preferences = catalog.lookupMaybe(name, PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  catalog.set(name, preferences);
}
