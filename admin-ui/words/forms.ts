import { formPagesDe, formPagesEn } from './form-pages.ts';
import type { Spoken } from './spoken.ts';

/** What the forms of the editor say in German. */
export const formsDe = {
  id: 'Kennung',
  idHint: 'Kleinbuchstaben, Ziffern und Bindestriche; wer darauf verweist, geht mit.',
  ifAny: 'kann leer bleiben',
  missing: 'fehlt',
  text: (label: string, language: string) => `${label} (${language})`,
  missingText: (label: string, language: string) => `${label} (${language}), fehlt`,
  noNumber: 'Das ist keine passende Zahl.',
  unit: 'Einheit',
  renamed: (from: string, to: string) => `${from} heißt jetzt ${to}`,
  moved: (name: string) => `${name} verschoben`,
  removed: (name: string) => `${name} entfernt`,
  up: (name: string) => `${name} nach oben`,
  down: (name: string) => `${name} nach unten`,
  remove: (name: string) => `${name} entfernen`,
  removeTitle: (name: string) => `„${name}“ entfernen?`,
  removeFree: 'Nichts verweist darauf.',
  removeHelp: (count: number) =>
    count === 1
      ? 'Eine Stelle verweist darauf; sie bleibt und hat dann einen Fehler, bis Sie sie ändern:'
      : `${String(count)} Stellen verweisen darauf; sie bleiben und haben dann einen Fehler, bis Sie sie ändern:`,
  keep: 'Behalten',
  find: 'Suchen',
  hasIssue: 'mit Hinweis',
  title: 'Titel',
  choices: 'Auswahl',
  addChoice: 'Wert hinzufügen',
  onePerLine: 'eines je Zeile',
  duplicate: (name: string) => `${name} verdoppeln`,
  duplicated: (name: string) => `${name} verdoppelt`,
  copied: (title: string) => `${title} (Kopie)`,
  ...formPagesDe,
};

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
