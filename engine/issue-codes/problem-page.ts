import { calendarCodes } from './calendar-codes.ts';
import { changeCodes } from './change-codes.ts';
import { documentCodes } from './document-codes.ts';
import { eligibilityCodes } from './eligibility-codes.ts';
import type { IssueText } from './issue-text.ts';
import { keepingCodes } from './keeping-codes.ts';
import { lawCodes } from './law-codes.ts';
import { questionCodes } from './question-codes.ts';
import { referenceCodes } from './reference-codes.ts';
import { ruleCodes } from './rule-codes.ts';
import { shapeCodes } from './shape-codes.ts';
import { totalityCodes } from './totality-codes.ts';
import { transportCodes } from './transport-codes.ts';

type Chapter = { readonly title: string; readonly codes: Readonly<Record<string, IssueText>> };

const chapters: readonly Chapter[] = [
  { title: 'Requests', codes: transportCodes },
  { title: 'Questions and contracts', codes: questionCodes },
  { title: 'Conclusion of a contract', codes: eligibilityCodes },
  { title: 'Drafts and their publication', codes: changeCodes },
  { title: 'What is kept', codes: keepingCodes },
  { title: 'Sheets, brochures and quotes', codes: documentCodes },
  { title: 'Service hours and dates', codes: calendarCodes },
  { title: 'Form of a document', codes: shapeCodes },
  { title: 'What a catalog refers to', codes: referenceCodes },
  { title: 'Laws of a catalog', codes: lawCodes },
  { title: 'Times and days left undecided', codes: totalityCodes },
  { title: 'Rule sets', codes: ruleCodes },
];

const introduction = `# Problems

Every code that a problem of the interface or a review of a catalog can name, with what to do about it. This page is
written from the table in \`engine/issue-codes.ts\` by \`npm run accept\`.
`;

/** The page of all codes in Markdown, a heading for each so that links can lead there. */
export function writeProblemPage(): string {
  return [introduction, ...chapters.map(writeChapter)].join('\n');
}

function writeChapter({ title, codes }: Chapter): string {
  return [`## ${title}\n`, ...Object.entries(codes).map(writeCode)].join('\n');
}

function writeCode([code, { sentence, remedy }]: readonly [string, IssueText]): string {
  return `### \`${code}\`\n\n${sentence.en} ${remedy.en}\n\n${sentence.de} ${remedy.de}\n`;
}
