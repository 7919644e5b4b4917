import type { IssueText } from './issue-text.ts';

/** What a catalog refers to. */
export const referenceCodes = {
  'unknown-attribute': {
    sentence: { de: 'Dieses Vertragsmerkmal kennt der Katalog nicht.', en: 'The catalog has no such attribute.' },
    remedy: {
      de: 'Legen Sie das Merkmal an oder berichtigen Sie die Kennung.',
      en: 'Declare the attribute or correct the id.',
    },
  },
  'unknown-calendar': {
    sentence: { de: 'Diese Servicezeit kennt der Katalog nicht.', en: 'The catalog has no such calendar.' },
    remedy: {
      de: 'Legen Sie die Servicezeit an oder berichtigen Sie die Kennung.',
      en: 'Declare the calendar or correct the id.',
    },
  },
  'unknown-feature': {
    sentence: { de: 'Diese Leistung kennt der Katalog nicht.', en: 'The catalog has no such feature.' },
    remedy: {
      de: 'Legen Sie die Leistung an oder berichtigen Sie die Kennung.',
      en: 'Declare the feature or correct the id.',
    },
  },
  'unknown-footnote': {
    sentence: { de: 'Diese Fußnote kennt der Katalog nicht.', en: 'The catalog has no such footnote.' },
    remedy: {
      de: 'Legen Sie die Fußnote an oder berichtigen Sie die Kennung.',
      en: 'Declare the footnote or correct the id.',
    },
  },
  'unknown-group': {
    sentence: { de: 'Diese Gruppe kennt der Katalog nicht.', en: 'The catalog has no such group.' },
    remedy: {
      de: 'Legen Sie die Gruppe an oder berichtigen Sie die Kennung.',
      en: 'Declare the group or correct the id.',
    },
  },
  'unknown-offering': {
    sentence: { de: 'Dieses Angebot kennt der Katalog nicht.', en: 'The catalog has no such offering.' },
    remedy: {
      de: 'Legen Sie das Angebot an oder berichtigen Sie die Kennung.',
      en: 'Declare the offering or correct the id.',
    },
  },
  'unknown-option': {
    sentence: { de: 'Diese Option hat das Angebot nicht.', en: 'The offering has no such option.' },
    remedy: {
      de: 'Legen Sie die Option an oder berichtigen Sie die Kennung.',
      en: 'Declare the option or correct the id.',
    },
  },
  'unknown-price': {
    sentence: { de: 'Diesen Preis kennt der Katalog nicht.', en: 'The catalog has no such price.' },
    remedy: {
      de: 'Legen Sie den Preis an oder berichtigen Sie die Kennung.',
      en: 'Declare the price or correct the id.',
    },
  },
  'unknown-severity': {
    sentence: { de: 'Diesen Schweregrad kennt der Katalog nicht.', en: 'The catalog has no such severity.' },
    remedy: {
      de: 'Legen Sie den Schweregrad an oder berichtigen Sie die Kennung.',
      en: 'Declare the severity or correct the id.',
    },
  },
  'unknown-target': {
    sentence: { de: 'Diese Zusage kennt der Katalog nicht.', en: 'The catalog has no such target.' },
    remedy: {
      de: 'Legen Sie die Zusage an oder berichtigen Sie die Kennung.',
      en: 'Declare the target or correct the id.',
    },
  },
  'unknown-tier': {
    sentence: { de: 'Diese Stufe hat das Angebot nicht.', en: 'The offering has no such tier.' },
    remedy: {
      de: 'Legen Sie die Stufe an oder berichtigen Sie die Kennung.',
      en: 'Declare the tier or correct the id.',
    },
  },
  'unknown-zone': {
    sentence: { de: 'Diese Zone kennt der Katalog nicht.', en: 'The catalog has no such zone.' },
    remedy: {
      de: 'Legen Sie die Zone an oder berichtigen Sie die Kennung.',
      en: 'Declare the zone or correct the id.',
    },
  },
  'unused-calendar': {
    sentence: { de: 'Niemand nutzt diese Servicezeit.', en: 'Nothing uses these service hours.' },
    remedy: { de: 'Verwenden Sie den Eintrag oder entfernen Sie ihn.', en: 'Use the entry or remove it.' },
  },
  'unused-feature': {
    sentence: { de: 'Keine Stufe sagt etwas zu dieser Leistung.', en: 'No tier says anything of this feature.' },
    remedy: { de: 'Verwenden Sie den Eintrag oder entfernen Sie ihn.', en: 'Use the entry or remove it.' },
  },
  'unused-footnote': {
    sentence: { de: 'Nichts verweist auf diese Fußnote.', en: 'Nothing refers to this footnote.' },
    remedy: { de: 'Verwenden Sie den Eintrag oder entfernen Sie ihn.', en: 'Use the entry or remove it.' },
  },
  'unused-group': {
    sentence: { de: 'Keine Leistung steht in dieser Gruppe.', en: 'No feature stands in this group.' },
    remedy: { de: 'Verwenden Sie den Eintrag oder entfernen Sie ihn.', en: 'Use the entry or remove it.' },
  },
  'unused-price': {
    sentence: { de: 'Nichts kostet diesen Preis.', en: 'Nothing costs this price.' },
    remedy: { de: 'Verwenden Sie den Eintrag oder entfernen Sie ihn.', en: 'Use the entry or remove it.' },
  },
  'unused-severity': {
    sentence: { de: 'Keine Zusage hängt von diesem Schweregrad ab.', en: 'No commitment depends on this severity.' },
    remedy: { de: 'Verwenden Sie den Eintrag oder entfernen Sie ihn.', en: 'Use the entry or remove it.' },
  },
  'unused-target': {
    sentence: { de: 'Keine Stufe sagt dieses Ziel zu.', en: 'No tier commits itself to this target.' },
    remedy: { de: 'Verwenden Sie den Eintrag oder entfernen Sie ihn.', en: 'Use the entry or remove it.' },
  },
  'unused-zone': {
    sentence: { de: 'Keine Anfahrt rechnet mit dieser Zone.', en: 'No travel is priced by this zone.' },
    remedy: { de: 'Verwenden Sie den Eintrag oder entfernen Sie ihn.', en: 'Use the entry or remove it.' },
  },
  'missing-translation': {
    sentence: { de: 'Ein Text fehlt in einer Sprache des Katalogs.', en: 'A text lacks a language of the catalog.' },
    remedy: { de: 'Ergänzen Sie die Übersetzung.', en: 'Add the translation.' },
  },
  'extra-translation': {
    sentence: {
      de: 'Ein Text steht in einer Sprache, die der Katalog nicht führt.',
      en: 'A text has a language that the catalog does not name.',
    },
    remedy: {
      de: 'Nehmen Sie die Sprache in den Katalog auf oder entfernen Sie den Text.',
      en: 'Add the language to the catalog or remove the text.',
    },
  },
  'unknown-place': {
    sentence: {
      de: 'Eine Anmerkung zeigt auf eine Stelle, die es nicht gibt.',
      en: 'A note points to a place that does not exist.',
    },
    remedy: { de: 'Berichtigen Sie die Stelle der Anmerkung.', en: 'Correct the place of the note.' },
  },
  'inherits-cycle': {
    sentence: {
      de: 'Eine Stufe erbt auf Umwegen von sich selbst.',
      en: 'A tier inherits from itself by way of others.',
    },
    remedy: { de: 'Lösen Sie eine der Vererbungen.', en: 'Remove one of the inheritances.' },
  },
  'unknown-holiday-region': {
    sentence: {
      de: 'Für diese Region gibt es keine Liste der Feiertage.',
      en: 'There is no list of holidays for this region.',
    },
    remedy: {
      de: 'Wählen Sie eine andere Region oder lassen Sie die Liste anlegen.',
      en: 'Choose another region or have its list made.',
    },
  },
  'undeclared-context': {
    sentence: {
      de: 'Etwas hängt von einer Angabe ab, die die Leistung nicht liest.',
      en: 'Something hangs on a member of the context that the feature does not read.',
    },
    remedy: {
      de: 'Nehmen Sie die Angabe bei der Leistung unter `reads` auf.',
      en: 'Add the member to what the feature `reads`.',
    },
  },
  'bad-rule-set': {
    sentence: {
      de: 'In einer Regelsammlung des Anbieters ist etwas falsch.',
      en: 'Something is wrong in a rule set of the vendor.',
    },
    remedy: {
      de: 'Berichtigen Sie die Regelsammlung an der genannten Stelle.',
      en: 'Correct the rule set at the place that is named.',
    },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
