import type { IssueText } from './issue-text.ts';

/** Requests. */
export const transportCodes = {
  'not-json': {
    sentence: { de: 'Der Inhalt ist kein JSON.', en: 'The body is not JSON.' },
    remedy: { de: 'Senden Sie gültiges JSON in UTF-8.', en: 'Send valid JSON in UTF-8.' },
  },
  'bad-shape': {
    sentence: {
      de: 'Die Anfrage hat nicht die Form, die hier erwartet wird.',
      en: 'The request does not have the form that is expected here.',
    },
    remedy: {
      de: 'Vergleichen Sie die Anfrage mit der Beschreibung der Schnittstelle.',
      en: 'Compare the request with the description of the interface.',
    },
  },
  'doubled-member': {
    sentence: { de: 'Ein Feld steht zweimal im selben Objekt.', en: 'A member stands in the same object twice.' },
    remedy: { de: 'Entfernen Sie eines der beiden Felder.', en: 'Remove one of the two members.' },
  },
  'broken-text': {
    sentence: {
      de: 'Ein Text enthält ein halbes Zeichen oder das Zeichen NUL.',
      en: 'A text has half of a character or the character NUL.',
    },
    remedy: {
      de: 'Schreiben Sie das Zeichen ganz aus, oder lassen Sie es weg.',
      en: 'Write the whole character, or leave it out.',
    },
  },
  'bad-http': {
    sentence: { de: 'Die Anfrage ist kein richtiges HTTP.', en: 'The request is not proper HTTP.' },
    remedy: {
      de: 'Prüfen Sie, was zwischen Ihnen und dem Dienst die Anfrage schreibt.',
      en: 'Check what writes the request between you and the service.',
    },
  },
  'too-slow': {
    sentence: { de: 'Die Anfrage kam zu langsam an.', en: 'The request arrived too slowly.' },
    remedy: { de: 'Senden Sie die Anfrage noch einmal.', en: 'Send the request again.' },
  },
  'headers-too-large': {
    sentence: { de: 'Die Kopfzeilen der Anfrage sind zu lang.', en: 'The headers of the request are too long.' },
    remedy: {
      de: 'Senden Sie zusammen weniger als 16 KB, auch an Cookies.',
      en: 'Send less than 16 KB of them, cookies included.',
    },
  },
  'bad-cursor': {
    sentence: {
      de: 'Dieser `cursor` gehört nicht zu dieser Liste.',
      en: 'This `cursor` does not belong to this list.',
    },
    remedy: {
      de: 'Nehmen Sie `next` des Teils davor, wie es dort steht, oder lassen Sie ihn weg.',
      en: 'Take `next` of the part before as it is, or leave it out.',
    },
  },
  'unknown-language': {
    sentence: { de: 'Der Katalog hat diese Sprache nicht.', en: 'The catalog does not have this language.' },
    remedy: {
      de: 'Wählen Sie eine seiner Sprachen, oder lassen Sie `lang` weg.',
      en: 'Choose one of its languages, or leave `lang` out.',
    },
  },
  'unsupported-media-type': {
    sentence: { de: 'Diese Art von Inhalt wird nicht gelesen.', en: 'This kind of content is not read.' },
    remedy: { de: 'Senden Sie `Content-Type: application/json`.', en: 'Send `Content-Type: application/json`.' },
  },
  'too-large': {
    sentence: { de: 'Die Anfrage ist zu groß.', en: 'The request is too large.' },
    remedy: { de: 'Teilen Sie die Anfrage auf.', en: 'Split the request.' },
  },
  unauthorised: {
    sentence: { de: 'Die Anfrage nennt keinen gültigen Schlüssel.', en: 'The request names no valid key.' },
    remedy: {
      de: 'Senden Sie `Authorization: Bearer` mit einem gültigen Schlüssel.',
      en: 'Send `Authorization: Bearer` with a valid key.',
    },
  },
  forbidden: {
    sentence: { de: 'Der Schlüssel darf das nicht.', en: 'The key does not have this right.' },
    remedy: {
      de: 'Lassen Sie sich das Recht geben oder nehmen Sie einen anderen Schlüssel.',
      en: 'Ask for the right or use another key.',
    },
  },
  'not-found': {
    sentence: { de: 'Diese Adresse gibt es nicht.', en: 'There is no such address.' },
    remedy: { de: 'Prüfen Sie die Adresse.', en: 'Check the address.' },
  },
  'method-not-allowed': {
    sentence: { de: 'Diese Adresse kennt diesen Aufruf nicht.', en: 'This address does not have this method.' },
    remedy: {
      de: 'Nehmen Sie einen der Aufrufe, die `Allow` nennt.',
      en: 'Use one of the methods that `Allow` names.',
    },
  },
  'unreadable-file': {
    sentence: { de: 'Eine Datei ließ sich nicht lesen.', en: 'A file could not be read.' },
    remedy: { de: 'Prüfen Sie Ort und Rechte der Datei.', en: 'Check where the file is and who may read it.' },
  },
  'internal-error': {
    sentence: { de: 'Etwas ging im Dienst selbst schief.', en: 'Something went wrong in the service itself.' },
    remedy: {
      de: 'Versuchen Sie es noch einmal und melden Sie die Nummer der Anfrage.',
      en: 'Try again and report the id of the request.',
    },
  },
  'too-many-requests': {
    sentence: { de: 'Es kamen zu viele Anfragen in kurzer Zeit.', en: 'Too many requests came in a short time.' },
    remedy: { de: 'Warten Sie, so lange `Retry-After` sagt.', en: 'Wait as long as `Retry-After` says.' },
  },
  unavailable: {
    sentence: { de: 'Der Dienst ist gerade nicht bereit.', en: 'The service is not ready at the moment.' },
    remedy: { de: 'Warten Sie, so lange `Retry-After` sagt.', en: 'Wait as long as `Retry-After` says.' },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
