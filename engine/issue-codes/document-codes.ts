import type { IssueText } from './issue-text.ts';

/** Documents. */
export const documentCodes = {
  'document-failed': {
    sentence: {
      de: 'Das Dokument ließ sich nicht als PDF setzen.',
      en: 'The document could not be set as PDF.',
    },
    remedy: {
      de: 'Kürzen Sie ungewöhnlich lange Texte und versuchen Sie es noch einmal; die anderen Formate gibt es weiterhin.',
      en: 'Shorten unusually long texts and try again; the other formats are there all the same.',
    },
  },
  'bad-logo': {
    sentence: {
      de: 'Das Logo lässt sich nicht verwenden.',
      en: 'The logo cannot be used.',
    },
    remedy: {
      de: 'Nehmen Sie ein SVG, das nur zeichnet und dessen Schrift in Pfade umgewandelt ist, oder ein PNG oder JPEG.',
      en: 'Use an SVG that only draws, with its letters turned into outlines, or a PNG or JPEG.',
    },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
