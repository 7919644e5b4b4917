import type { IssueText } from './issue-text.ts';

/** What is kept: contracts and their usage, users and keys. */
export const keepingCodes = {
  outdated: {
    sentence: {
      de: 'Jemand hat das inzwischen geändert.',
      en: 'Somebody has changed this in the meantime.',
    },
    remedy: {
      de: 'Lesen Sie den neuen Stand, und senden Sie Ihre Änderung mit dessen `ETag`.',
      en: 'Read what is there now, and send your change with its `ETag`.',
    },
  },
  'if-match-required': {
    sentence: {
      de: 'Die Änderung sagt nicht, welchen Stand sie ersetzt.',
      en: 'The change does not say which version it replaces.',
    },
    remedy: { de: 'Senden Sie den `ETag` als `If-Match`.', en: 'Send the `ETag` as `If-Match`.' },
  },
  'id-taken': {
    sentence: { de: 'Die Kennung ist vergeben.', en: 'The id is taken.' },
    remedy: { de: 'Wählen Sie eine andere, oder lassen Sie sie weg.', en: 'Choose another one, or leave it out.' },
  },
  'unknown-column': {
    sentence: {
      de: 'Die Kopfzeile der Datei stimmt nicht.',
      en: 'The header of the file is not right.',
    },
    remedy: {
      de: 'Nehmen Sie die Spalten der Vorlage, jede einmal.',
      en: 'Take the columns of the template, each once.',
    },
  },
  'rows-disagree': {
    sentence: {
      de: 'Zeilen desselben Vertrags sagen Verschiedenes.',
      en: 'Rows of the same contract say different things.',
    },
    remedy: {
      de: 'Schreiben Sie, was den ganzen Vertrag betrifft, in alle Zeilen gleich oder nur in die erste.',
      en: 'Write what is about the whole contract alike in all rows, or in the first one only.',
    },
  },
  'not-cancellable': {
    sentence: { de: 'An diesem Tag kann der Posten nicht enden.', en: 'The item cannot end on this day.' },
    remedy: {
      de: 'Nehmen Sie den genannten Tag, oder lassen Sie `to` weg.',
      en: 'Take the day that is named, or leave `to` out.',
    },
  },
  'not-metered': {
    sentence: {
      de: 'Kein Posten rechnet diese Leistung zu dieser Zeit nach Minuten ab.',
      en: 'No item meters this feature at that time.',
    },
    remedy: {
      de: 'Prüfen Sie Leistung, Zeitpunkt und Posten.',
      en: 'Check the feature, the instant and the item.',
    },
  },
  'allowance-exhausted': {
    sentence: {
      de: 'Das Kontingent reicht nicht, und darüber hinaus gibt es nichts.',
      en: 'The allowance does not suffice, and there is none beyond it.',
    },
    remedy: {
      de: 'Buchen Sie weniger, warten Sie auf den nächsten Zeitraum, oder nehmen Sie eine höhere Stufe.',
      en: 'Debit less, wait for the next period, or take a higher tier.',
    },
  },
  'idempotency-key-required': {
    sentence: {
      de: 'Der Aufruf nennt keinen `Idempotency-Key`.',
      en: 'The call names no `Idempotency-Key`.',
    },
    remedy: {
      de: 'Senden Sie für jeden Vorgang einen eigenen, 1 bis 200 sichtbare Zeichen lang.',
      en: 'Send one of its own for each event, of 1 to 200 visible characters.',
    },
  },
  'idempotency-conflict': {
    sentence: {
      de: 'Der `Idempotency-Key` steht schon für einen anderen Vorgang.',
      en: 'The `Idempotency-Key` stands for another event already.',
    },
    remedy: { de: 'Nehmen Sie für einen neuen Vorgang einen neuen.', en: 'Take a new one for a new event.' },
  },
  'unknown-usage': {
    sentence: { de: 'Diese Buchung gibt es nicht.', en: 'There is no such entry of usage.' },
    remedy: { de: 'Prüfen Sie den Schlüssel der Buchung.', en: 'Check the key of the entry.' },
  },
  'already-reversed': {
    sentence: {
      de: 'Die Buchung ist zurückgenommen oder selbst eine Rücknahme.',
      en: 'The entry is reversed already, or a reversal itself.',
    },
    remedy: { de: 'Buchen Sie die Nutzung neu.', en: 'Debit the use anew.' },
  },
  'unknown-customer': {
    sentence: { de: 'Dieser Kunde hat keinen Vertrag.', en: 'This customer has no contract.' },
    remedy: { de: 'Prüfen Sie die Schreibweise des Namens.', en: 'Check the spelling of the name.' },
  },
  'unknown-user': {
    sentence: { de: 'Diesen Benutzer gibt es nicht.', en: 'There is no such user.' },
    remedy: { de: 'Prüfen Sie die Kennung des Benutzers.', en: 'Check the id of the user.' },
  },
  'unknown-key': {
    sentence: { de: 'Diesen Schlüssel gibt es nicht.', en: 'There is no such key.' },
    remedy: { de: 'Prüfen Sie die Kennung des Schlüssels.', en: 'Check the id of the key.' },
  },
  'unknown-operating-fact': {
    sentence: { de: 'Diese Tatsache kennt der Katalog nicht.', en: 'The catalog has no such fact.' },
    remedy: { de: 'Prüfen Sie die Kennung der Tatsache.', en: 'Check the id of the fact.' },
  },
  'too-many-facts': {
    sentence: {
      de: 'Von diesem Katalog sind schon tausend Tatsachen festgehalten.',
      en: 'A thousand facts of this catalog are recorded already.',
    },
    remedy: {
      de: 'Ziehen Sie zurück, was nicht mehr gebraucht wird.',
      en: 'Withdraw what is needed no more.',
    },
  },
  'name-taken': {
    sentence: { de: 'Ein anderer Benutzer heißt schon so.', en: 'Another user has this name already.' },
    remedy: { de: 'Wählen Sie einen anderen Namen.', en: 'Choose another name.' },
  },
  'admin-required': {
    sentence: {
      de: 'Es bliebe niemand, der alles darf.',
      en: 'Nobody would be left with all rights.',
    },
    remedy: {
      de: 'Geben Sie zuerst jemand anderem die Rolle `admin` für alle Kataloge.',
      en: 'First give somebody else the role `admin` for all catalogs.',
    },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
