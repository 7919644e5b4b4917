/** A contract item as it is typed; an empty text is not given. */
export type DraftItem = {
  readonly offering: string;
  readonly tier: string;
  readonly options: readonly string[];
  readonly from: string;
  readonly until: string;
};

/** A system as it is typed. */
export type DraftSystem = {
  readonly id: string;
  readonly delivered: string;
  readonly endOfService: string;
  readonly endOfServiceAnnounced: string;
};

/** A use of a metered feature as it is typed. */
export type DraftUsage = { readonly feature: string; readonly minutes: string; readonly at: string };

/** A question as it is typed, all in texts; what becomes of it, `questionOf` says. */
export type Draft = {
  readonly catalog: string;
  readonly items: readonly DraftItem[];
  readonly systems: readonly DraftSystem[];
  readonly usage: readonly DraftUsage[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly feature: string;
  /** An instant with its offset. */
  readonly at: string;
  readonly context: Readonly<Record<string, string>>;
};
