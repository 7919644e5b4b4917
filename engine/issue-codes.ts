import { calendarCodes } from './issue-codes/calendar-codes.ts';
import { changeCodes } from './issue-codes/change-codes.ts';
import { documentCodes } from './issue-codes/document-codes.ts';
import { eligibilityCodes } from './issue-codes/eligibility-codes.ts';
import { keepingCodes } from './issue-codes/keeping-codes.ts';
import { lawCodes } from './issue-codes/law-codes.ts';
import { questionCodes } from './issue-codes/question-codes.ts';
import { referenceCodes } from './issue-codes/reference-codes.ts';
import { ruleCodes } from './issue-codes/rule-codes.ts';
import { shapeCodes } from './issue-codes/shape-codes.ts';
import { totalityCodes } from './issue-codes/totality-codes.ts';
import { transportCodes } from './issue-codes/transport-codes.ts';

/**
 * Every code that an issue or a problem can have, with its sentence and remedy; a retired code is never given again.
 * LAW: docs/problems.md is this table (test/golden/problems.test.ts); no source gives a code that is not here
 * (test/engine/issue-codes.test.ts).
 */
export const issueCodes = {
  ...shapeCodes,
  ...referenceCodes,
  ...lawCodes,
  ...totalityCodes,
  ...ruleCodes,
  ...calendarCodes,
  ...questionCodes,
  ...eligibilityCodes,
  ...changeCodes,
  ...keepingCodes,
  ...documentCodes,
  ...transportCodes,
} as const;

/** Code of an issue. */
export type IssueCode = keyof typeof issueCodes;
