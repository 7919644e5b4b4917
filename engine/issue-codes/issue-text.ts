/** What an issue says to a person, and what to do about it. */
export type IssueText = {
  readonly sentence: { readonly de: string; readonly en: string };
  readonly remedy: { readonly de: string; readonly en: string };
};
