import type { IssueText } from './issue-text.ts';

/** Laws of a catalog. */
export const lawCodes = {
  'higher-tier-lacks': {
    sentence: {
      de: 'Eine höhere Stufe bietet weniger als eine niedrigere.',
      en: 'A higher tier gives less than a lower one.',
    },
    remedy: {
      de: 'Ergänzen Sie die höhere Stufe, oder lassen Sie es so, wenn es gemeint ist.',
      en: 'Complete the higher tier, or leave it where it is meant.',
    },
  },
  'worse-amount': {
    sentence: {
      de: 'Der Wert einer höheren Stufe ist schlechter als der einer niedrigeren.',
      en: 'The amount of a higher tier is worse than that of a lower one.',
    },
    remedy: { de: 'Prüfen Sie beide Werte.', en: 'Check both amounts.' },
  },
  'better-unstated': {
    sentence: {
      de: 'Die Stufen nennen verschiedene Werte, doch nicht, welcher besser ist.',
      en: 'Tiers state different amounts, but not which is better.',
    },
    remedy: {
      de: 'Geben Sie bei der Leistung an, ob weniger oder mehr besser ist.',
      en: 'State at the feature whether lower or higher is better.',
    },
  },
  'slower-target': {
    sentence: {
      de: 'Eine höhere Stufe sagt eine längere Zeit zu als eine niedrigere.',
      en: 'A higher tier commits itself to a longer time than a lower one.',
    },
    remedy: { de: 'Berichtigen Sie eine der beiden Zeiten.', en: 'Correct one of the two times.' },
  },
  'commitment-without-amount': {
    sentence: { de: 'Eine Zusage nennt keine Zeit.', en: 'A commitment states no time.' },
    remedy: {
      de: 'Nennen Sie Betrag und Einheit, oder einen Wert in der Zelle.',
      en: 'State amount and unit, or an amount in the cell.',
    },
  },
  'commitment-without-feature': {
    sentence: {
      de: 'Eine Zusage gilt einer Leistung, die die Stufe nicht hat.',
      en: 'A commitment is about a feature that the tier does not give.',
    },
    remedy: {
      de: 'Nehmen Sie die Leistung in die Stufe auf oder streichen Sie die Zusage.',
      en: 'Add the feature to the tier or remove the commitment.',
    },
  },
  'working-days-without-calendar': {
    sentence: {
      de: 'Werktage werden gezählt, aber ohne Servicezeit.',
      en: 'Working days are counted, but by no calendar.',
    },
    remedy: {
      de: 'Nennen Sie die Servicezeit, deren Werktage zählen.',
      en: 'Name the calendar whose working days count.',
    },
  },
  'duplicate-commitment': {
    sentence: { de: 'Dieselbe Zusage steht zweimal in der Stufe.', en: 'The tier makes the same commitment twice.' },
    remedy: { de: 'Entfernen Sie eine der beiden.', en: 'Remove one of the two.' },
  },
  'bound-with-targets': {
    sentence: {
      de: 'Eine Leistung ist an Servicezeiten gebunden und hat zugleich Zusagen.',
      en: 'A feature is bound to service hours and has commitments as well.',
    },
    remedy: {
      de: 'Lösen Sie die Bindung: Wer eine Zusage hat, antwortet immer, und ihre Uhr wartet.',
      en: 'Remove the binding: a feature with targets always answers and its clock waits.',
    },
  },
  'option-unreachable': {
    sentence: {
      de: 'Eine Option wird einer Stufe verkauft, in der sie nicht wählbar ist.',
      en: 'An option is sold to a tier in which it is not optional.',
    },
    remedy: {
      de: 'Machen Sie die Zelle der Stufe wählbar oder streichen Sie die Stufe bei der Option.',
      en: 'Make the cell of the tier optional or remove the tier from the option.',
    },
  },
  'optional-without-option': {
    sentence: {
      de: 'Eine Leistung ist wählbar, doch keine Option verkauft sie dieser Stufe.',
      en: 'A feature is optional, but no option sells it to this tier.',
    },
    remedy: {
      de: 'Nennen Sie die Stufe bei der Option der Leistung.',
      en: 'Name the tier at the option of the feature.',
    },
  },
  'option-impossible': {
    sentence: {
      de: 'Eine Option verlangt eine andere, die nicht mit ihr zu haben ist.',
      en: 'An option requires another that cannot be had with it.',
    },
    remedy: {
      de: 'Prüfen Sie, was die Option verlangt und ausschließt.',
      en: 'Check what the option requires and excludes.',
    },
  },
  'reversed-window': {
    sentence: {
      de: 'Ein Zeitfenster schließt nicht nach seiner Öffnung.',
      en: 'A window does not close after it opens.',
    },
    remedy: {
      de: 'Berichtigen Sie die Zeiten; über Mitternacht sind es zwei Fenster.',
      en: 'Correct the times; across midnight there are two windows.',
    },
  },
  'overlapping-windows': {
    sentence: { de: 'Zwei Zeitfenster eines Tages überschneiden sich.', en: 'Two windows of a day overlap.' },
    remedy: { de: 'Legen Sie die Fenster zusammen oder trennen Sie sie.', en: 'Join the windows or part them.' },
  },
  'renewal-without-term': {
    sentence: {
      de: 'Ein Vertrag ohne Laufzeit soll sich verlängern.',
      en: 'A contract without a term is said to renew.',
    },
    remedy: {
      de: 'Nennen Sie die Laufzeit oder streichen Sie die Verlängerung.',
      en: 'State the term or remove the renewal.',
    },
  },
  'notice-exceeds-term': {
    sentence: { de: 'Die Kündigungsfrist ist länger als eine Laufzeit.', en: 'The notice is longer than a term.' },
    remedy: {
      de: 'Verkürzen Sie die Frist oder verlängern Sie die Laufzeit.',
      en: 'Shorten the notice or lengthen the term.',
    },
  },
  'milestone-without-end': {
    sentence: {
      de: 'Ein Termin zählt vom Ende einer Laufzeit, die keines hat.',
      en: 'A milestone counts from the end of a term that has none.',
    },
    remedy: {
      de: 'Nennen Sie die Laufzeit oder streichen Sie den Termin.',
      en: 'State the term or remove the milestone.',
    },
  },
  'allowance-without-end': {
    sentence: {
      de: 'Ein Kontingent gilt für eine Laufzeit ohne Ende.',
      en: 'An allowance is for a term without an end.',
    },
    remedy: {
      de: 'Nennen Sie die Laufzeit oder wählen Sie Jahr oder Monat.',
      en: 'State the term or choose year or month.',
    },
  },
  'standard-with-tiers': {
    sentence: {
      de: 'Eine Standardleistung hat mehrere Stufen, gewährt wird nur die erste.',
      en: 'A standard service has several tiers, of which only the first is granted.',
    },
    remedy: { de: 'Trennen Sie die Standardleistung von den Stufen.', en: 'Part the standard service from the tiers.' },
  },
  'driver-not-number': {
    sentence: {
      de: 'Ein Preis rechnet mit einem Merkmal, das keine Zahl ist.',
      en: 'A price counts by an attribute that is no number.',
    },
    remedy: { de: 'Wählen Sie ein Merkmal, das eine Zahl ist.', en: 'Choose an attribute that is a number.' },
  },
  'ranges-without-driver': {
    sentence: { de: 'Ein Preis hat Staffeln, zählt aber nichts.', en: 'A price has ranges, but counts nothing.' },
    remedy: {
      de: 'Nennen Sie das Merkmal, nach dem gestaffelt wird.',
      en: 'Name the attribute that the ranges are for.',
    },
  },
  'ranges-not-ascending': {
    sentence: { de: 'Die Staffeln eines Preises steigen nicht an.', en: 'The ranges of a price do not ascend.' },
    remedy: {
      de: 'Ordnen Sie die Staffeln aufsteigend, jede einmal.',
      en: 'Put the ranges in ascending order, each once.',
    },
  },
  'overage-not-hourly': {
    sentence: {
      de: 'Was über das Kontingent geht, hat keinen Stundenpreis.',
      en: 'Use beyond an allowance has no hourly price.',
    },
    remedy: { de: 'Nennen Sie einen Stundenpreis.', en: 'Name an hourly price.' },
  },
  'choice-without-choices': {
    sentence: { de: 'Eine Auswahl hat nichts zur Wahl.', en: 'A choice has nothing to choose from.' },
    remedy: { de: 'Nennen Sie die Werte der Auswahl.', en: 'Name the values of the choice.' },
  },
  'unknown-choice': {
    sentence: { de: 'Dieser Wert steht nicht zur Wahl.', en: 'This value is not among the choices.' },
    remedy: {
      de: 'Ergänzen Sie die Auswahl oder berichtigen Sie den Wert.',
      en: 'Extend the choices or correct the value.',
    },
  },
  'reversed-length': {
    sentence: {
      de: 'Ein Feld verlangt mehr Zeichen, als es erlaubt.',
      en: 'A field asks for more characters than it allows.',
    },
    remedy: { de: 'Berichtigen Sie eine der beiden Längen.', en: 'Correct one of the two lengths.' },
  },
  'row-without-cell': {
    sentence: {
      de: 'Eine Zeile der Übersicht gehört zu keiner Stufe des Angebots.',
      en: 'A row of the sheet belongs to no tier of the offering.',
    },
    remedy: {
      de: 'Nehmen Sie die Leistung in eine Stufe auf oder streichen Sie die Zeile.',
      en: 'Add the feature to a tier or remove the row.',
    },
  },
  'faint-accent': {
    sentence: {
      de: 'Die Akzentfarbe ist auf weißem Grund schlecht zu lesen.',
      en: 'The accent colour is hard to read on a white ground.',
    },
    remedy: {
      de: 'Wählen Sie eine dunklere Farbe; Blätter drucken sie sonst so weit abgedunkelt, bis sie lesbar ist.',
      en: 'Choose a darker colour; otherwise sheets print it darkened as far as it takes to read it.',
    },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
