import { cutPage } from '../paging.ts';
import { usageOf } from '../deeds.ts';
import { comparePlaces, placeOf, readPlace, writePlace } from '../usage-cursor.ts';
import type { UsageRecord, UsageStore, UsageTotal } from '../usage-store.ts';
import { countFrom, handOver, type AuditLog, type CountedEvent } from './audit-log.ts';
import { openGroups } from './group-commit.ts';
import { Journal } from './journal.ts';
import { Ledger } from './ledger.ts';

/** Usage that is kept in a journal, and what contracts need of it. */
export type Usage = UsageStore & {
  readonly totalsOf: (contract: string) => readonly UsageTotal[];
  readonly erase: (contracts: ReadonlySet<string>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** An entry as the journal has it, with its number among those that the audit was told. */
type Line = UsageRecord & { readonly told?: number };

const SOURCE = 'usage';

/** What one group of calls comes to: entries to be added, and contracts to be erased. */
type Turn = { readonly ledger: Ledger; readonly erased: Set<string> };

/**
 * Opens the journal of usage.
 * @param versionOf the version of a contract that is in force; undefined where there is none
 */
export async function openUsage(
  file: string,
  versionOf: (contract: string) => number | undefined,
  log: AuditLog,
  report: (line: string) => void,
): Promise<Usage> {
  const kept = new Ledger();
  const missing: CountedEvent[] = [];
  const enter = ({ told = 0, ...entry }: Line): void => {
    kept.enter(entry);
    if (told > log.latest(SOURCE)) missing.push({ number: told, event: usageOf(entry) });
  };
  const journal = await Journal.open<Line>(file, enter, report);
  await handOver(SOURCE, missing, log);
  const { close, run } = openGroups<Turn>(
    () => ({ ledger: new Ledger(kept), erased: new Set() }),
    (turn) => keepTurn(turn, kept, journal, log),
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

async function keepTurn({ erased, ledger }: Turn, kept: Ledger, journal: Journal, log: AuditLog): Promise<void> {
  const entries = ledger.entries();
  if (entries.length > 0) await keepEntries(entries, journal, log);
  for (const entry of entries) kept.enter(entry);
  if (erased.size === 0) return;
  await journal.rewrite<Line>(
    (entry) => (erased.has(entry.contract) ? undefined : entry),
    () => undefined,
  );
  kept.erase(erased);
}

function keepEntries(entries: readonly UsageRecord[], journal: Journal, log: AuditLog): Promise<unknown> {
  const events = countFrom(log.latest(SOURCE), entries.map(usageOf));
  const lines: readonly Line[] = entries.map((entry, index) => ({ ...entry, told: events[index]?.number ?? 0 }));
  return journal.append(lines, () => handOver(SOURCE, events, log));
}
