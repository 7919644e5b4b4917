import { describe, expect, test } from 'vitest';
import { buildSheet } from '../../engine/index.ts';
import { textFormats } from '../../server/sheets/sheet-formats.ts';
import { readCatalog, seedWorld, vendors } from '../fixtures/world.ts';

/** Vendors whose sheets are kept in every format and both languages; of the others one language and the short formats. */
const WHOLE = ['conference-tv', 'groupios'];

const printed = vendors.flatMap((catalog) =>
  readCatalog(catalog)
    .offerings.filter(({ sheet }) => sheet)
    .flatMap(({ id: offering }) =>
      ['de', 'en'].flatMap((language) =>
        textFormats
          .filter(({ ending }) => WHOLE.includes(catalog) || (language === 'de' && ['csv', 'md'].includes(ending)))
          .map((format) => ({ catalog, offering, language, format, ending: format.ending })),
      ),
    ),
);

describe('sheets look as they were accepted', () => {
  test.each(printed)('$catalog $offering ($language, $ending)', async ({ catalog, offering, language, format }) => {
    const revision = seedWorld.catalog(catalog)?.numbered(1);
    const sheet = revision && buildSheet(revision, offering, { language });
    if (!sheet?.ok) throw new Error('no sheet');
    const text = format.ending === 'json' ? JSON.stringify(sheet.value, null, 2) : format.write(sheet.value, {});
    const shown = text.replace(/base64,[\w+/=]{1000,}/g, 'base64,letters');
    await expect(shown).toMatchFileSnapshot(`sheets/${catalog}-${offering}-${language}.${format.ending}`);
  });
});
