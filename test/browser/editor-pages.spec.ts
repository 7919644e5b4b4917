import { expectWellMade } from './looks.ts';
import { test } from './stage.ts';

const tabs = [
  ['matrix', 'Matrix', 'Matrix'],
  ['options', 'Optionen', 'Options'],
  ['prices', 'Preise', 'Prices'],
  ['targets', 'Zielzeiten', 'Targets'],
  ['hours', 'Servicezeiten', 'Service hours'],
  ['terms', 'Laufzeiten', 'Terms'],
  ['features', 'Leistungen', 'Features'],
  ['tiers', 'Stufen', 'Tiers'],
  ['exclusions', 'Ausschlüsse', 'Exclusions'],
  ['vendor', 'Anbieter', 'Vendor'],
  ['packages', 'Pakete', 'Packages'],
  ['forms', 'Formulare', 'Forms'],
  ['brand', 'Erscheinungsbild', 'Brand'],
  ['notes', 'Hinweise', 'Notes'],
  ['rules', 'Regeln', 'Rules'],
  ['scenarios', 'Prüffälle', 'Scenarios'],
  ['json', 'JSON', 'JSON'],
] as const;

for (const [tab, deutsch, english] of tabs)
  test(`the editor's page ${tab} is accessible and fits, whatever its size, theme and language`, async ({ page }) => {
    test.slow();
    await expectWellMade(page, [tab, `/catalogs/connect-com/edit/${tab}`, deutsch, english]);
  });
