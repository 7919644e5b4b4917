import type { IssueText } from './issue-text.ts';

/** Why a contract is not concluded. */
export const eligibilityCodes = {
  'not-all-systems': {
    sentence: {
      de: 'Das Angebot gibt es nur für alle Systeme, die im Einsatz sind.',
      en: 'The offering is for all systems in use only.',
    },
    remedy: {
      de: 'Nehmen Sie alle Systeme des Vertrags in den Posten auf.',
      en: 'Let the item cover all systems of the contract.',
    },
  },
  'not-at-delivery': {
    sentence: {
      de: 'Das Angebot gibt es nur unmittelbar ab Lieferung.',
      en: 'The offering is concluded directly from delivery only.',
    },
    remedy: {
      de: 'Beginnen Sie am Tag der Lieferung, und nennen Sie ihn bei jedem System.',
      en: 'Begin on the day of delivery, and state it for each system.',
    },
  },
  'end-of-service-announced-late': {
    sentence: {
      de: 'Das End of Service wurde nicht früh genug angekündigt.',
      en: 'End of Service was not announced early enough.',
    },
    remedy: {
      de: 'Nennen Sie den Tag der Ankündigung, oder verschieben Sie das End of Service.',
      en: 'State the day of the announcement, or move the End of Service.',
    },
  },
  'past-end-of-service': {
    sentence: {
      de: 'Das System hat sein End of Service vor dem Beginn erreicht.',
      en: 'The system reached End of Service before the item begins.',
    },
    remedy: { de: 'Lassen Sie das System aus.', en: 'Leave the system out.' },
  },
  'past-term-limit': {
    sentence: {
      de: 'Die Höchstdauer ab Lieferung ist vor dem Beginn abgelaufen.',
      en: 'The longest time from delivery is over before the item begins.',
    },
    remedy: { de: 'Lassen Sie das System aus.', en: 'Leave the system out.' },
  },
  'requires-offering': {
    sentence: {
      de: 'Das Angebot gibt es nur zusammen mit einem anderen, und zwar die ganze Zeit.',
      en: 'The offering is sold together with another only, all the while.',
    },
    remedy: {
      de: 'Nehmen Sie das andere Angebot für dieselbe Zeit auf.',
      en: 'Add the other offering for the same time.',
    },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
