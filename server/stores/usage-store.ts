import type { Authored } from './authored.ts';
import type { Page, PageRequest } from './page.ts';

/**
 * Where the use of metered features is kept.
 *
 * A debit adds its metered minutes to the total of its item, feature and period, and is kept as an entry.
 * A debit beyond what is granted is refused as exhausted, and debits nothing.
 * A debit beyond what is granted goes through where overage is allowed or no limit is granted.
 * Debits at once, however many, never bring a total above what is granted.
 * Totals of different items, features and periods do not touch each other.
 * A total is the sum of its entries in its period, also of those that were debited before under another period.
 * Periods of one item and feature do not overlap: a new one takes the place of those that it overlaps.
 * A debit with a key that is known in the contract and the same body debits nothing, and has the first result again.
 * A debit with a known key and another body is a conflict, and debits nothing.
 * Of debits with the same key at once, exactly one debits.
 * A debit that was refused leaves its key free.
 * A debit for a contract that is not known, or not in the version that the caller has read, is refused.
 * A reversal takes an entry's minutes back from its total, and stays in the history beside the entry.
 * An entry is reversed once, and a reversal not at all.
 * Reversals have keys as debits have.
 * The audit tells of each debit and reversal in the same step, once.
 * The history is in the order of the instants of recording, then of the keys, page by page, each entry once.
 */
export type UsageStore = {
  readonly debit: (debit: Debit) => Promise<Debiting>;
  readonly reverse: (reversal: Reversal) => Promise<Reversing>;
  readonly history: (contract: string, request: PageRequest) => Promise<Page<UsageRecord>>;
};

/** A span of instants in epoch milliseconds, half-open; without end where it is open. */
export type Period = { readonly startsAt: number; readonly endsAt?: number };

/** Where minutes are counted. */
export type Meter = { readonly item: string; readonly feature: string; readonly period: Period };

/** What has been used of one meter. */
export type UsageTotal = Meter & {
  readonly meteredMinutes: number;
  /** Instant of the latest use that was ever debited: for a question after it, the total is exact. */
  readonly lastAt: number;
};

/** Something that happens once, however often it is sent. */
type Keyed = {
  readonly contract: string;
  /** Chosen by the caller, 1 to 200 characters; never expires. */
  readonly key: string;
  /** SHA-256 of the canonical form of what the caller sent, in hexadecimal. */
  readonly bodyDigest: string;
  readonly recorded: Authored;
};

/** A use of a metered feature. */
export type Use = Meter & {
  /** Instant of the use, in epoch milliseconds. */
  readonly at: number;
  /** As they were reported. */
  readonly minutes: number;
  /** As they are metered, at least 0. */
  readonly meteredMinutes: number;
  readonly case?: string;
};

/** A use with the terms on which it is debited, as the catalog says. */
export type Debit = Keyed &
  Use & {
    /** Version of the contract that the terms were read from. */
    readonly contractVersion: number;
    readonly grantedMinutes: number | 'unlimited';
    readonly allowsOverage: boolean;
  };

export type Reversal = Keyed & {
  /** Key of the entry that is taken back. */
  readonly reverses: string;
  readonly note: string;
};

/** An entry of the history: minutes of a reversal are negative. */
export type UsageRecord = Keyed &
  Use & {
    /** Total of the meter after the entry. */
    readonly totalMinutes: number;
    /** Key of the entry that a reversal takes back. */
    readonly reverses?: string;
    readonly note?: string;
  };

export type Debiting =
  | { readonly kind: 'debited' | 'repeated'; readonly entry: UsageRecord }
  | { readonly kind: 'exhausted'; readonly totalMinutes: number }
  | { readonly kind: 'conflict' | 'outdated' | 'unknown' };

export type Reversing =
  | { readonly kind: 'reversed' | 'repeated'; readonly entry: UsageRecord }
  | { readonly kind: 'conflict' | 'unknown' | 'irreversible' };
