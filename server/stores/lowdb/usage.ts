import { cutPage } from '../paging.ts';
import { comparePlaces, placeOf, readPlace, writePlace } from '../usage-cursor.ts';
import type { UsageRecord, UsageStore, UsageTotal } from '../usage-store.ts';
import { openGroups } from './group-commit.ts';
import { Journal } from './journal.ts';
import { Ledger } from './ledger.ts';

/** Usage that is kept in a journal, and what contracts need of it. */
export type Usage = UsageStore & {
  readonly totalsOf: (contract: string) => readonly UsageTotal[];
  readonly erase: (contracts: ReadonlySet<string>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What one group of calls comes to: entries to be added, and contracts to be erased. */
type Turn = { readonly ledger: Ledger; readonly erased: Set<string> };

/**
 * Opens the journal of usage.
 * @param versionOf the version of a contract that is in force; undefined where there is none
 */
export async function openUsage(
  file: string,
  versionOf: (contract: string) => number | undefined,
  report: (line: string) => void,
): Promise<Usage> {
  const kept = new Ledger();
  const journal = await Journal.open<UsageRecord>(file, (entry) => void kept.enter(entry), report);
  const { close, run } = openGroups<Turn>(
    () => ({ ledger: new Ledger(kept), erased: new Set() }),
    (turn) => keepTurn(turn, kept, journal),
  );
  return {
    debit: (debit) =>
      run(({ ledger }) => {
        const version = versionOf(debit.contract);
        if (version === undefined) return { kind: 'unknown' };
        return ledger.debit(debit, version);
      }),
    reverse: (reversal) =>
      run(({ ledger }) =>
        versionOf(reversal.contract) === undefined ? { kind: 'unknown' } : ledger.reverse(reversal),
      ),
    history: async (contract, request) => {
      const ordered = [...kept.entriesOf(contract)].sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
      return cutPage(
        ordered,
        request,
        (entry) => writePlace(placeOf(entry)),
        (entry, cursor) => comparePlaces(placeOf(entry), readPlace(cursor)) > 0,
      );
    },
    totalsOf: (contract) => kept.totalsOf(contract),
    erase: (contracts) =>
      run(({ erased }) => {
        for (const contract of contracts) erased.add(contract);
      }),
    close: async () => {
      await close();
      await journal.close();
    },
  };
}

async function keepTurn({ erased, ledger }: Turn, kept: Ledger, journal: Journal): Promise<void> {
  const entries = ledger.entries();
  if (entries.length > 0) await journal.append(entries);
  for (const entry of entries) kept.enter(entry);
  if (erased.size === 0) return;
  await journal.rewrite<UsageRecord>(
    (entry) => (erased.has(entry.contract) ? undefined : entry),
    () => undefined,
  );
  kept.erase(erased);
}
