import type { IssueText } from './issue-text.ts';

/** Drafts and their publication. */
export const changeCodes = {
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
      de: 'Ein Szenario des Anbieters geht anders aus, als es sagt.',
      en: 'A scenario of the vendor comes out other than it says.',
    },
    remedy: { de: 'Berichtigen Sie den Katalog oder das Szenario.', en: 'Correct the catalog or the scenario.' },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
