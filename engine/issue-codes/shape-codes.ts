import type { IssueText } from './issue-text.ts';

/** Form of a document. */
export const shapeCodes = {
  'shape-missing': {
    sentence: { de: 'Etwas Notwendiges fehlt.', en: 'Something required is missing.' },
    remedy: { de: 'Ergänzen Sie das genannte Feld.', en: 'Add the member that is named.' },
  },
  'shape-unknown-member': {
    sentence: { de: 'Das Format kennt dieses Feld nicht.', en: 'The format does not know this member.' },
    remedy: {
      de: 'Prüfen Sie die Schreibweise oder entfernen Sie das Feld.',
      en: 'Check the spelling or remove the member.',
    },
  },
  'shape-type': {
    sentence: { de: 'Der Wert hat die falsche Art.', en: 'The value is of the wrong type.' },
    remedy: { de: 'Setzen Sie einen Wert der genannten Art ein.', en: 'Put in a value of the type that is named.' },
  },
  'shape-pattern': {
    sentence: { de: 'Der Text hat nicht die nötige Form.', en: 'The text does not have the form that is needed.' },
    remedy: {
      de: 'Schreiben Sie Kennungen klein mit Bindestrichen, Tage als 2026-11-24, Beträge als 130.00.',
      en: 'Write ids in lower case with hyphens, days as 2026-11-24, amounts as 130.00.',
    },
  },
  'shape-range': {
    sentence: { de: 'Die Zahl ist zu klein oder zu groß.', en: 'The number is too small or too large.' },
    remedy: {
      de: 'Wählen Sie eine Zahl innerhalb der genannten Grenze.',
      en: 'Choose a number within the bound that is named.',
    },
  },
  'shape-length': {
    sentence: {
      de: 'Ein Text oder eine Liste ist zu kurz oder zu lang.',
      en: 'A text or a list is too short or too long.',
    },
    remedy: {
      de: 'Kürzen oder ergänzen Sie bis zur genannten Grenze.',
      en: 'Shorten or extend it up to the bound that is named.',
    },
  },
  'shape-choice': {
    sentence: {
      de: 'Der Wert gehört nicht zu denen, die hier erlaubt sind.',
      en: 'The value is not one of those that are allowed here.',
    },
    remedy: { de: 'Wählen Sie einen der erlaubten Werte.', en: 'Choose one of the allowed values.' },
  },
  'shape-duplicate': {
    sentence: { de: 'Derselbe Eintrag steht zweimal in der Liste.', en: 'The same entry stands in the list twice.' },
    remedy: { de: 'Entfernen Sie einen der beiden Einträge.', en: 'Remove one of the two entries.' },
  },
  'duplicate-id': {
    sentence: { de: 'Die Kennung ist in dieser Liste schon vergeben.', en: 'The id is already taken in this list.' },
    remedy: { de: 'Geben Sie jedem Eintrag eine eigene Kennung.', en: 'Give each entry an id of its own.' },
  },
  'rate-without-currency': {
    sentence: {
      de: 'Ein Preis nennt einen Betrag, der Katalog aber keine Währung.',
      en: 'A price states an amount, but the catalog names no currency.',
    },
    remedy: {
      de: 'Nennen Sie die Währung des Katalogs, etwa EUR.',
      en: 'Name the currency of the catalog, such as EUR.',
    },
  },
  'too-deep': {
    sentence: { de: 'Das Dokument ist zu tief verschachtelt.', en: 'The document is nested too deeply.' },
    remedy: { de: 'Senden Sie nur, was das Format vorsieht.', en: 'Send only what the format provides for.' },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
