import { formPagesDe } from './form-pages.ts';

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
