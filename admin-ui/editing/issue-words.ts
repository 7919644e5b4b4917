import { issueCodes, type Issue, type IssueCode } from '../../engine/index.ts';
import type { Language } from '../reader.svelte.ts';

/** What an issue says and what helps, in the reader's language; undefined where its code is of no known kind. */
export function issueWords(
  issue: Issue,
  language: Language,
): { readonly says: string; readonly helps: string } | undefined {
  if (!Object.hasOwn(issueCodes, issue.code)) return undefined;
  const { remedy, sentence } = issueCodes[issue.code as IssueCode];
  return { says: sentence[language], helps: remedy[language] };
}

/** The issue that matters most, in one sentence. */
export function worstWords(issues: readonly Issue[], language: Language): string | undefined {
  const worst = issues.find(({ level }) => level === 'error') ?? issues[0];
  return worst && (issueWords(worst, language)?.says ?? worst.detail);
}
