import type { IssueText } from './issue-text.ts';

/** Drafts and their publication. */
export const changeCodes = {
  'stale-base': {
    sentence: { de: 'Der Entwurf hat sich seither geändert.', en: 'The draft has changed since.' },
    remedy: {
      de: 'Vergleichen Sie beide Fassungen und speichern Sie mit der Prüfsumme der neueren.',
      en: 'Compare both versions and save with the digest of the newer one.',
    },
  },
  'no-draft': {
    sentence: { de: 'Diesen Katalog bearbeitet niemand.', en: 'Nobody is editing this catalog.' },
    remedy: { de: 'Legen Sie einen Entwurf an.', en: 'Create a draft.' },
  },
  'catalog-taken': {
    sentence: { de: 'Einen Katalog mit dieser Kennung gibt es schon.', en: 'There is a catalog with this id already.' },
    remedy: {
      de: 'Wählen Sie eine andere Kennung oder bearbeiten Sie den Katalog.',
      en: 'Choose another id or edit that catalog.',
    },
  },
  'other-catalog': {
    sentence: { de: 'Der Entwurf ist der eines anderen Katalogs.', en: 'The draft is that of another catalog.' },
    remedy: {
      de: 'Die Kennung eines Katalogs ändert sich nie; legen Sie für eine andere einen neuen an.',
      en: 'The id of a catalog never changes; create a new one for another.',
    },
  },
  'patch-misfit': {
    sentence: { de: 'Eine Änderung passt nicht zum Entwurf.', en: 'An operation does not fit the draft.' },
    remedy: {
      de: 'Laden Sie den Entwurf neu und berichtigen Sie die Stelle.',
      en: 'Read the draft again and correct the place.',
    },
  },
  'foreign-rule-set': {
    sentence: {
      de: 'Eine Regelsammlung gehört nicht zu diesem Katalog.',
      en: 'A rule set does not belong to this catalog.',
    },
    remedy: {
      de: 'Beginnen Sie ihre Kennung mit der des Katalogs und einem Schrägstrich.',
      en: 'Begin its id with that of the catalog and a slash.',
    },
  },
  'scenario-fails': {
    sentence: {
      de: 'Ein Prüffall des Anbieters geht anders aus, als er sagt.',
      en: 'A scenario of the vendor comes out other than it says.',
    },
    remedy: { de: 'Berichtigen Sie den Katalog oder den Prüffall.', en: 'Correct the catalog or the scenario.' },
  },
  'draft-unsound': {
    sentence: {
      de: 'Der Entwurf hat Fehler und kann noch nicht gefragt werden.',
      en: 'The draft has errors and cannot be asked yet.',
    },
    remedy: { de: 'Beheben Sie zuerst seine Fehler.', en: 'Correct its errors first.' },
  },
  'effective-too-soon': {
    sentence: {
      de: 'Eine Fassung gilt frühestens 5 Sekunden nach ihrer Veröffentlichung.',
      en: 'A revision is in force 5 seconds after its publication at the earliest.',
    },
    remedy: { de: 'Wählen Sie einen späteren Zeitpunkt.', en: 'Choose a later instant.' },
  },
  'outdated-publish': {
    sentence: {
      de: 'Jemand anderes hat den Katalog inzwischen veröffentlicht oder den Entwurf geändert.',
      en: 'Somebody else has published the catalog or changed the draft in the meantime.',
    },
    remedy: {
      de: 'Prüfen Sie den Entwurf und veröffentlichen Sie noch einmal.',
      en: 'Look at the draft and publish again.',
    },
  },
  'approval-required': {
    sentence: {
      de: 'Für diesen Katalog gilt das Vier-Augen-Prinzip, und außer Ihnen hat das niemand gesehen.',
      en: 'This catalog is under four eyes, and nobody but you has looked at this.',
    },
    remedy: {
      de: 'Lassen Sie jemand anderen mit dem Recht `publish` den Entwurf freigeben oder veröffentlichen.',
      en: 'Have somebody else with the right `publish` approve the draft, or publish it.',
    },
  },
  'own-draft': {
    sentence: {
      de: 'Wer einen Entwurf gespeichert hat, gibt ihn nicht selbst frei.',
      en: 'Nobody approves a draft that they have saved themselves.',
    },
    remedy: {
      de: 'Bitten Sie jemand anderen mit dem Recht `publish`.',
      en: 'Ask somebody else with the right `publish`.',
    },
  },
  'unknown-job': {
    sentence: { de: 'Diesen Auftrag gibt es nicht.', en: 'There is no such job.' },
    remedy: {
      de: 'Prüfen Sie die Kennung; fertige Aufträge werden eine Stunde lang aufgehoben.',
      en: 'Check the id; finished jobs are kept for an hour.',
    },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
