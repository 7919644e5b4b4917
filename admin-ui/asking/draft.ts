import type { ContractItem } from '../../engine/index.ts';

/** A contract item as it is typed; an empty text is not given. */
export type DraftItem = {
  readonly offering: string;
  readonly tier: string;
  readonly options: readonly string[];
  readonly from: string;
  readonly until: string;
  /** What a kept item says besides; nobody types it. */
  readonly kept?: Pick<ContractItem, 'id' | 'revision' | 'systems'>;
};

/** A system as it is typed. */
export type DraftSystem = {
  readonly id: string;
  /** Of a kept system; nobody types it. */
  readonly type?: string;
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

/** What of a question is the contract. */
export type ContractDraft = Pick<Draft, 'catalog' | 'items' | 'systems' | 'attributes'>;

/** Where a contract is typed: in a question, or to be kept. */
export type ContractTyping = {
  readonly change: (change: Partial<ContractDraft>) => void;
  /** What stands against a part, by its JSON Pointer from `/contract` on. */
  readonly issueAt: (pointer: string) => string | undefined;
};
