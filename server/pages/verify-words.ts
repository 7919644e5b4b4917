import type { Standing } from '../commands/verify-revision.ts';
import type { PageLanguage } from './sign-in-words.ts';

/** What the page says that tells whether a paper still holds. */
export type VerifyWords = {
  readonly title: string;
  /** The answer, and what follows from it. */
  readonly standings: Readonly<Record<Standing, { readonly answer: string; readonly meaning: string }>>;
  readonly digest: string;
  /** Names the same page in the other language. */
  readonly other: string;
};

export const verifyWords: Readonly<Record<PageLanguage, VerifyWords>> = {
  de: {
    title: 'Gilt dieses Blatt noch?',
    standings: {
      'in-force': { answer: 'Ja.', meaning: 'Die Fassung auf diesem Blatt gilt zurzeit.' },
      'in-force-later': { answer: 'Noch nicht.', meaning: 'Die Fassung auf diesem Blatt tritt erst in Kraft.' },
      superseded: { answer: 'Nein.', meaning: 'Eine spätere Fassung hat die auf diesem Blatt abgelöst.' },
      unknown: {
        answer: 'Unbekannt.',
        meaning: 'Eine Fassung mit dieser Prüfsumme wurde hier nicht veröffentlicht.',
      },
    },
    digest: 'Prüfsumme der Fassung',
    other: 'English',
  },
  en: {
    title: 'Is this sheet still in force?',
    standings: {
      'in-force': { answer: 'Yes.', meaning: 'The revision on this sheet is in force now.' },
      'in-force-later': { answer: 'Not yet.', meaning: 'The revision on this sheet is still to come into force.' },
      superseded: { answer: 'No.', meaning: 'A later revision has taken the place of the one on this sheet.' },
      unknown: { answer: 'Unknown.', meaning: 'No revision with this digest was published here.' },
    },
    digest: 'Digest of the revision',
    other: 'Deutsch',
  },
};
