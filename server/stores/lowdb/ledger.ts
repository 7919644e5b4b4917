import { addUse, counts, isSameMeter, overlaps, totalOver } from '../meter.ts';
import type { Debit, Debiting, Meter, Reversal, Reversing, UsageRecord, UsageTotal } from '../usage-store.ts';

/** The usage of one contract. */
type Account = {
  readonly entries: UsageRecord[];
  readonly byKey: Map<string, UsageRecord>;
  readonly reversed: Set<string>;
  totals: readonly UsageTotal[];
};

/** What has been used, by contract. A layer lies over another ledger, sees through it, and leaves it as it is. */
export class Ledger {
  readonly #accounts = new Map<string, Account>();
  readonly #beneath: Ledger | undefined;

  constructor(beneath?: Ledger) {
    this.#beneath = beneath;
  }

  /** Entries that were made in this layer. */
  entries(): readonly UsageRecord[] {
    return [...this.#accounts.values()].flatMap(({ entries }) => entries);
  }

  entriesOf(contract: string): readonly UsageRecord[] {
    const own = this.#accounts.get(contract)?.entries ?? [];
    const beneath = this.#beneath?.entriesOf(contract) ?? [];
    return own.length === 0 ? beneath : [...beneath, ...own];
  }

  totalsOf(contract: string): readonly UsageTotal[] {
    return this.#accounts.get(contract)?.totals ?? this.#beneath?.totalsOf(contract) ?? [];
  }

  /** @param version the version of the contract that is in force */
  debit({ allowsOverage, contractVersion, grantedMinutes, ...use }: Debit, version: number): Debiting {
    const known = this.#find(use.contract, use.key);
    if (known) return known.bodyDigest === use.bodyDigest ? { kind: 'repeated', entry: known } : { kind: 'conflict' };
    if (version !== contractVersion) return { kind: 'outdated' };
    const before = this.#totalOf(use.contract, use).meteredMinutes;
    const totalMinutes = before + use.meteredMinutes;
    const isWithin = grantedMinutes === 'unlimited' || allowsOverage || totalMinutes <= grantedMinutes;
    if (!isWithin) return { kind: 'exhausted', totalMinutes: before };
    return { kind: 'debited', entry: this.enter({ ...use, totalMinutes }) };
  }

  reverse(reversal: Reversal): Reversing {
    const { bodyDigest, contract, key, reverses } = reversal;
    const known = this.#find(contract, key);
    if (known) return known.bodyDigest === bodyDigest ? { kind: 'repeated', entry: known } : { kind: 'conflict' };
    const entry = this.#find(contract, reverses);
    if (!entry) return { kind: 'unknown' };
    if (entry.reverses !== undefined || this.#isReversed(contract, reverses)) return { kind: 'irreversible' };
    const minutes = -entry.minutes;
    const meteredMinutes = -entry.meteredMinutes;
    const meter = this.totalsOf(contract).find((total) => counts(total, entry)) ?? entry;
    const totalMinutes = this.#totalOf(contract, meter).meteredMinutes + meteredMinutes;
    return { kind: 'reversed', entry: this.enter({ ...entry, ...reversal, minutes, meteredMinutes, totalMinutes }) };
  }

  /** Adds an entry that has been decided. */
  enter(entry: UsageRecord): UsageRecord {
    const { contract, key, reverses } = entry;
    const account = this.#openAccount(contract);
    account.totals = reverses === undefined ? this.#addDebit(entry) : this.#addReversal(entry);
    account.entries.push(entry);
    account.byKey.set(key, entry);
    if (reverses !== undefined) account.reversed.add(reverses);
    return entry;
  }

  /** Forgets contracts. */
  erase(contracts: Iterable<string>): void {
    for (const contract of contracts) this.#accounts.delete(contract);
  }

  #addDebit(entry: UsageRecord): readonly UsageTotal[] {
    const total = addUse(this.#totalOf(entry.contract, entry), entry);
    return [...this.totalsOf(entry.contract).filter((other) => !overlaps(other, entry)), total];
  }

  #addReversal(entry: UsageRecord): readonly UsageTotal[] {
    return this.totalsOf(entry.contract).map((total) => (counts(total, entry) ? addUse(total, entry) : total));
  }

  #totalOf(contract: string, { item, feature, period }: Meter): UsageTotal {
    const meter = { item, feature, period };
    const kept = this.totalsOf(contract).find((total) => isSameMeter(total, meter));
    return kept ?? totalOver(meter, this.entriesOf(contract));
  }

  #find(contract: string, key: string): UsageRecord | undefined {
    const beneath = this.#beneath;
    return this.#accounts.get(contract)?.byKey.get(key) ?? (beneath ? beneath.#find(contract, key) : undefined);
  }

  #isReversed(contract: string, key: string): boolean {
    if (this.#accounts.get(contract)?.reversed.has(key)) return true;
    return this.#beneath ? this.#beneath.#isReversed(contract, key) : false;
  }

  #openAccount(contract: string): Account {
    const account = this.#accounts.get(contract) ?? {
      entries: [],
      byKey: new Map(),
      reversed: new Set(),
      totals: this.totalsOf(contract),
    };
    this.#accounts.set(contract, account);
    return account;
  }
}
