import type { sheetsDe } from '../de/sheets.ts';
import type { Spoken } from '../spoken.ts';

/** What the sheets say in English. */
export const sheetsEn: Spoken<typeof sheetsDe> = {
  title: 'Sheets',
  lead: 'Comparison sheets in the look of their vendor: choose, look, take away.',
  choice: 'Choice',
  vendor: 'Vendor',
  offering: 'Offering',
  tiers: 'Tiers',
  language: 'Language',
  languages: { de: 'German', en: 'English' },
  revision: 'Revision',
  inForce: 'in force',
  sheet: 'Comparison sheet',
  preview: 'Preview',
  brochure: 'Service description',
  noTiers: 'Choose at least one tier.',
  all: 'All at once',
  allHelp: 'The sheets of all offerings in one archive.',
  whose: 'Of',
  everybody: 'all vendors',
  format: 'Format',
  begin: 'Make the archive',
  progress: (done, total) => `${String(done)} of ${String(total)} sheets`,
  cancel: 'Cancel',
  download: 'Download the archive',
  states: { running: 'running', done: 'done', failed: 'failed', cancelled: 'cancelled', interrupted: 'interrupted' },
};
