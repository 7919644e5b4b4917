import { linkOf, sealEvent } from '../audit-chain.ts';
import type { AuditEntry, AuditEvent, AuditStore } from '../audit-store.ts';
import { verifyPages } from '../audit-chain.ts';
import { pageOf } from '../paging.ts';
import { openGroups } from './group-commit.ts';
import { Journal } from './journal.ts';
import type { Place } from './journal-replay.ts';

/** Where the entries of a chain stand in the journal, in their order, and the link of the last one. */
type Chain = { readonly places: Place[]; link: string };

/** What one group of calls comes to: entries to be added, and chains to be erased. */
type Turn = { readonly entries: AuditEntry[]; readonly erased: Set<string> };

/** Opens the journal of what was done; contents stay in the file until they are read. */
export async function openAudit(
  file: string,
  report: (line: string) => void,
): Promise<AuditStore & { readonly close: () => Promise<void> }> {
  const chains = new Map<string, Chain>();
  const enter = (entry: AuditEntry, place: Place): void => addPlace(chains, entry, place);
  const journal = await Journal.open<AuditEntry>(file, enter, report);
  const { close, run } = openGroups<Turn>(
    () => ({ entries: [], erased: new Set() }),
    async ({ entries, erased }) => {
      const places = entries.length > 0 ? await journal.append(entries) : [];
      places.forEach((place, index) => entries[index] && enter(entries[index], place));
      if (erased.size > 0) await eraseContents(erased, chains, journal);
    },
  );
  const read: AuditStore['read'] = (chain, { cursor = '0', limit }) =>
    run(() => undefined).then(async () => {
      const places = (chains.get(chain)?.places ?? []).slice(Number(cursor), Number(cursor) + limit + 1);
      const entries = await Promise.all(places.map((place) => journal.read(place) as Promise<AuditEntry>));
      return pageOf(entries, limit, ({ number }) => String(number));
    });
  return {
    append: (event) => run((turn) => addEntry(turn, event, chains.get(event.chain))),
    read,
    listChains: async () => [...chains.keys()].sort(),
    verify: (chain) => verifyPages((cursor) => read(chain, cursor)),
    erase: (chain) => run(({ erased }) => void erased.add(chain)),
    close: async () => {
      await close();
      await journal.close();
    },
  };
}

function addEntry({ entries }: Turn, event: AuditEvent, chain: Chain | undefined): AuditEntry {
  const last = entries.findLast((entry) => entry.chain === event.chain);
  const { contentDigest, seal } = sealEvent(event);
  const number = (last?.number ?? chain?.places.length ?? 0) + 1;
  const entry = { ...event, number, contentDigest, link: linkOf(last?.link ?? chain?.link ?? '', seal) };
  entries.push(entry);
  return entry;
}

function addPlace(chains: Map<string, Chain>, { chain, link }: AuditEntry, place: Place): void {
  const known = chains.get(chain) ?? { places: [], link: '' };
  known.places.push(place);
  known.link = link;
  chains.set(chain, known);
}

function eraseContents(erased: ReadonlySet<string>, chains: Map<string, Chain>, journal: Journal): Promise<void> {
  const moved = new Map<string, Chain>();
  return journal
    .rewrite<AuditEntry>(
      (entry) => (erased.has(entry.chain) ? { ...entry, content: 'erased' } : entry),
      (entry, place) => addPlace(moved, entry, place),
    )
    .then(() => {
      for (const [name, chain] of moved) chains.set(name, chain);
    });
}
