import { expectWellMade } from './looks.ts';
import { expect, test } from './stage.ts';

/** Each page of the editor, its headings, and the button that adds something to it. */
const tabs: readonly (readonly [tab: string, deutsch: string, english: string, adds?: string])[] = [
  ['matrix', 'Matrix', 'Matrix'],
  ['options', 'Optionen', 'Options'],
  ['prices', 'Preise', 'Prices'],
  ['targets', 'Zielzeiten', 'Targets'],
  ['hours', 'Servicezeiten', 'Service hours'],
  ['terms', 'Laufzeiten', 'Terms'],
  ['features', 'Leistungen', 'Features', 'Leistung anlegen'],
  ['tiers', 'Stufen', 'Tiers', 'Stufe hinzufügen'],
  ['exclusions', 'Ausschlüsse', 'Exclusions', 'Ausschluss anlegen'],
  ['vendor', 'Anbieter', 'Vendor', 'Kontakt hinzufügen'],
  ['packages', 'Pakete', 'Packages', 'Paket anlegen'],
  ['forms', 'Formulare', 'Forms', 'Formular anlegen'],
  ['brand', 'Erscheinungsbild', 'Brand'],
  ['notes', 'Hinweise', 'Notes', 'Hinweis anlegen'],
  ['rules', 'Regeln', 'Rules', 'Neue Regel'],
  ['scenarios', 'Prüffälle', 'Scenarios', 'Neuer Prüffall'],
  ['json', 'JSON', 'JSON'],
];

for (const [tab, deutsch, english, adds] of tabs)
  test(`the editor's page ${tab} is accessible and fits, whatever its size, theme and language`, async ({ page }) => {
    test.slow();
    await expectWellMade(page, [tab, `/catalogs/connect-com/edit/${tab}`, deutsch, english], async () => {
      const pages = page.getByRole('navigation', { name: 'Seiten des Katalogs' });
      await expect(pages.getByRole('link', { name: deutsch, exact: true })).toBeInViewport({ ratio: 1 });
      if (adds !== undefined) await page.getByRole('button', { name: adds }).first().click();
    });
  });
