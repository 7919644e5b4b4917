import type { IssueText } from './issue-text.ts';

/** Rule sets. */
export const ruleCodes = {
  'unknown-fact': {
    sentence: { de: 'Diese Angabe wird für keine Regel ermittelt.', en: 'No such fact is worked out for rules.' },
    remedy: { de: 'Wählen Sie eine der bekannten Angaben.', en: 'Choose one of the known facts.' },
  },
  'operator-misfit': {
    sentence: {
      de: 'Der Vergleich passt nicht zur Art der Angabe.',
      en: 'The comparison does not fit the type of the fact.',
    },
    remedy: { de: 'Wählen Sie einen Vergleich, der zur Angabe passt.', en: 'Choose a comparison that fits the fact.' },
  },
  'value-misfit': {
    sentence: { de: 'Die Angabe kann diesen Wert nie haben.', en: 'The fact can never have this value.' },
    remedy: { de: 'Wählen Sie einen Wert, den die Angabe haben kann.', en: 'Choose a value that the fact can have.' },
  },
  'unknown-rule': {
    sentence: {
      de: 'Ein Beispiel nennt eine Regel, die es in der Sammlung nicht gibt.',
      en: 'An example names a rule that the set does not have.',
    },
    remedy: { de: 'Berichtigen Sie die Kennung der Regel.', en: 'Correct the id of the rule.' },
  },
  'unknown-placeholder': {
    sentence: {
      de: 'Ein Text hat einen Platzhalter, den nichts ausfüllt.',
      en: 'A text has a placeholder that nothing fills in.',
    },
    remedy: { de: 'Wählen Sie einen der bekannten Platzhalter.', en: 'Choose one of the known placeholders.' },
  },
  'example-fails': {
    sentence: { de: 'Ein Beispiel geht anders aus, als es sagt.', en: 'An example comes out other than it says.' },
    remedy: { de: 'Berichtigen Sie die Regel oder das Beispiel.', en: 'Correct the rule or the example.' },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
