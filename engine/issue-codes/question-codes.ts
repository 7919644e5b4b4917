import type { IssueText } from './issue-text.ts';

/** Questions and contracts. */
export const questionCodes = {
  'option-not-available': {
    sentence: {
      de: 'Die Option ist für diese Stufe nicht zu haben oder verträgt sich nicht mit einer anderen.',
      en: 'The option is not for this tier or conflicts with another.',
    },
    remedy: { de: 'Prüfen Sie, welche Optionen die Stufe kaufen kann.', en: 'Check which options the tier can buy.' },
  },
  'unknown-context': {
    sentence: {
      de: 'Keine Leistung des Katalogs liest diese Angabe.',
      en: 'No feature of the catalog reads this member of the context.',
    },
    remedy: {
      de: 'Prüfen Sie die Schreibweise oder lassen Sie die Angabe weg.',
      en: 'Check the spelling or leave the member out.',
    },
  },
  'unknown-system': {
    sentence: { de: 'Der Vertrag kennt dieses System nicht.', en: 'The contract has no such system.' },
    remedy: {
      de: 'Nehmen Sie das System in den Vertrag auf oder berichtigen Sie die Kennung.',
      en: 'Add the system to the contract or correct the id.',
    },
  },
  'bad-amount': {
    sentence: { de: 'Die Menge ist negativ oder nicht endlich.', en: 'The amount is negative or not finite.' },
    remedy: { de: 'Nennen Sie eine Zahl ab 0.', en: 'State a number from 0 on.' },
  },
  'amendment-fits-no-item': {
    sentence: {
      de: 'Zu keinem Posten des Vertrags passt die Sondervereinbarung.',
      en: 'The amendment fits no item of the contract.',
    },
    remedy: {
      de: 'Prüfen Sie, ob das Vertragsprodukt des Postens die Leistung, die Zielzeit, den Preis oder die Verlängerung kennt.',
      en: 'Check whether the offering of the item has the feature, target, price or renewal.',
    },
  },
  'overlapping-amendments': {
    sentence: {
      de: 'Zwei Sondervereinbarungen sagen am selben Tag etwas zum Selben.',
      en: 'Two amendments say something of the same thing on the same day.',
    },
    remedy: {
      de: 'Beenden Sie die frühere am Tag, bevor die spätere beginnt, oder fassen Sie beide zusammen.',
      en: 'End the earlier one on the day before the later one begins, or make them one.',
    },
  },
  'wrong-unit': {
    sentence: {
      de: 'In dieser Einheit rechnet der Katalog hier nicht.',
      en: 'The catalog does not count in this unit here.',
    },
    remedy: {
      de: 'Nennen Sie die Menge in der Einheit des Katalogs, Arbeitstage mit ihren Servicezeiten.',
      en: 'State the amount in the unit of the catalog, working days with their service hours.',
    },
  },
  'no-revision': {
    sentence: {
      de: 'An diesem Tag gilt keine Fassung des Katalogs.',
      en: 'No revision of the catalog is in force on this day.',
    },
    remedy: { de: 'Wählen Sie einen Tag ab der ersten Fassung.', en: 'Choose a day from the first revision on.' },
  },
  'missing-driver': {
    sentence: {
      de: 'Ein Preis rechnet mit einer Zahl, die nicht genannt ist.',
      en: 'A price counts by a number that is not given.',
    },
    remedy: { de: 'Nennen Sie die Zahl unter `drivers`.', en: 'Give the number among the `drivers`.' },
  },
  'unknown-catalog': {
    sentence: { de: 'Diesen Katalog gibt es nicht.', en: 'There is no such catalog.' },
    remedy: { de: 'Prüfen Sie die Kennung des Katalogs.', en: 'Check the id of the catalog.' },
  },
  'unknown-contract': {
    sentence: { de: 'Diesen Vertrag gibt es nicht.', en: 'There is no such contract.' },
    remedy: { de: 'Prüfen Sie die Kennung des Vertrags.', en: 'Check the id of the contract.' },
  },
  'contract-of-other-catalog': {
    sentence: { de: 'Der Vertrag ist einer aus einem anderen Katalog.', en: 'The contract is one of another catalog.' },
    remedy: {
      de: 'Nennen Sie den Katalog des Vertrags oder einen Vertrag dieses Katalogs.',
      en: 'Name the catalog of the contract, or a contract of this catalog.',
    },
  },
  'timeline-too-long': {
    sentence: { de: 'Der Zeitstrahl hätte zu viele Tage.', en: 'The timeline would tell too many days.' },
    remedy: {
      de: 'Fragen Sie nach einem kürzeren Zeitraum oder nach weniger Posten.',
      en: 'Ask for a shorter period or for fewer items.',
    },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
