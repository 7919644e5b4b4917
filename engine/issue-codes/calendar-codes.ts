import type { IssueText } from './issue-text.ts';

/** Service hours and dates. */
export const calendarCodes = {
  'unknown-time-zone': {
    sentence: { de: 'Diese Zeitzone gibt es nicht.', en: 'There is no such time zone.' },
    remedy: {
      de: 'Nennen Sie eine Zone der IANA-Datenbank, etwa Europe/Berlin.',
      en: 'Name a zone of the IANA database, such as Europe/Berlin.',
    },
  },
  'unknown-weekday': {
    sentence: { de: 'Diesen Wochentag gibt es nicht.', en: 'There is no such weekday.' },
    remedy: {
      de: 'Nennen Sie mon, tue, wed, thu, fri, sat oder sun.',
      en: 'Name mon, tue, wed, thu, fri, sat or sun.',
    },
  },
  'bad-date': {
    sentence: { de: 'Diesen Tag gibt es nicht.', en: 'There is no such day.' },
    remedy: { de: 'Schreiben Sie den Tag als 2026-11-24.', en: 'Write the day as 2026-11-24.' },
  },
  'bad-window': {
    sentence: {
      de: 'Ein Zeitfenster ist nicht lesbar oder eines zu viel.',
      en: 'A window cannot be read or is one too many.',
    },
    remedy: {
      de: 'Schreiben Sie Zeiten als 08:00, höchstens 24 Fenster am Tag.',
      en: 'Write times as 08:00, at most 24 windows a day.',
    },
  },
  'bad-instant': {
    sentence: { de: 'Dieser Zeitpunkt ist nicht eindeutig.', en: 'This instant is not definite.' },
    remedy: {
      de: 'Schreiben Sie den Zeitpunkt mit Abstand zur Weltzeit, etwa 2026-11-23T10:00:00+01:00.',
      en: 'Write the instant with its offset, such as 2026-11-23T10:00:00+01:00.',
    },
  },
  'bad-period': {
    sentence: { de: 'Ein Zeitraum endet, bevor er beginnt.', en: 'A period ends before it begins.' },
    remedy: { de: 'Berichtigen Sie Anfang oder Ende.', en: 'Correct its beginning or its end.' },
  },
  'never-open': {
    sentence: { de: 'Diese Servicezeit öffnet nie mehr.', en: 'These service hours never open again.' },
    remedy: { de: 'Prüfen Sie die Servicezeit.', en: 'Check the service hours.' },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
