import { formPagesEn } from './form-pages.ts';
import type { formsDe } from '../de/forms.ts';
import type { Spoken } from '../spoken.ts';

/** What the forms of the editor say in English. */
export const formsEn: Spoken<typeof formsDe> = {
  id: 'Id',
  idHint: 'Lower-case letters, digits and hyphens; what refers to it goes with it.',
  ifAny: 'may stay empty',
  missing: 'missing',
  text: (label, language) => `${label} (${language})`,
  missingText: (label, language) => `${label} (${language}), missing`,
  noNumber: 'That is no fitting number.',
  unit: 'Unit',
  renamed: (from, to) => `${from} is now ${to}`,
  moved: (name) => `${name} moved`,
  removed: (name) => `${name} removed`,
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  remove: (name) => `Remove ${name}`,
  removeTitle: (name) => `Remove “${name}”?`,
  removeFree: 'Nothing refers to it.',
  removeHelp: (count) =>
    count === 1
      ? 'One place refers to it; it stays and has an error until you change it:'
      : `${String(count)} places refer to it; they stay and have an error until you change them:`,
  keep: 'Keep',
  find: 'Find',
  hasIssue: 'with an issue',
  title: 'Title',
  choices: 'Choices',
  addChoice: 'Add a value',
  onePerLine: 'one a line',
  duplicate: (name) => `Duplicate ${name}`,
  duplicated: (name) => `${name} duplicated`,
  copied: (title) => `${title} (copy)`,
  ...formPagesEn,
};
