import { linkOf, sealEvent, verifyPages } from '../audit-chain.ts';
import type { AuditEntry, AuditEvent, AuditStore } from '../audit-store.ts';
import { ERASURE } from '../deeds.ts';
import { pageOf } from '../paging.ts';
import type { AuditLog } from './audit-log.ts';
import { openGroups } from './group-commit.ts';
import { Journal } from './journal.ts';
import type { Place } from './journal-replay.ts';

/** Where the entries of a chain stand in the journal, in their order, and the link of the last one. */
type Chain = { readonly places: Place[]; link: string };

/** An entry as the journal has it: with the source that it came from, and its number there. */
type Line = AuditEntry & { readonly from?: readonly [source: string, number: number] };

/** What one group of calls comes to: lines to be added, and chains to be erased before. */
type Turn = { readonly lines: Line[]; readonly erased: Set<string> };

/** What is known of the journal. */
type Known = { readonly chains: Map<string, Chain>; readonly latest: Map<string, number> };

/** What was done, with a door for the changes that tell of themselves. */
export type OpenAudit = AuditStore & { readonly log: AuditLog; readonly close: () => Promise<void> };

/** Opens the journal of what was done; contents stay in the file until they are read. */
export async function openAudit(file: string, report: (line: string) => void): Promise<OpenAudit> {
  const known: Known = { chains: new Map(), latest: new Map() };
  const journal = await Journal.open<Line>(file, (line, place) => enter(known, line, place), report);
  const { close, run } = openGroups<Turn>(
    () => ({ lines: [], erased: new Set() }),
    (turn) => keepTurn(turn, known, journal),
  );
  const read: AuditStore['read'] = (chain, { cursor = '0', limit }) =>
    run(() => undefined).then(async () => {
      const places = (known.chains.get(chain)?.places ?? []).slice(Number(cursor), Number(cursor) + limit + 1);
      const entries = await Promise.all(places.map(async (place) => entryOf((await journal.read(place)) as Line)));
      return pageOf(entries, limit, ({ number }) => String(number));
    });
  return {
    append: (event) => run((turn) => entryOf(addLine(turn, event, known))),
    read,
    listChains: async () => [...known.chains.keys()].sort(),
    verify: (chain) => verifyPages((cursor) => read(chain, cursor)),
    erase: (chain) => run((turn) => eraseIn(turn, chain)),
    log: {
      latest: (source) => known.latest.get(source) ?? 0,
      take: (source, events) =>
        run((turn) => {
          for (const { event, number } of events) addLine(turn, event, known, [source, number]);
        }),
    },
    close: async () => {
      await close();
      await journal.close();
    },
  };
}

function addLine(turn: Turn, event: AuditEvent, { chains }: Known, from?: Line['from']): Line {
  if (event.action === ERASURE) eraseIn(turn, event.chain);
  const last = turn.lines.findLast((line) => line.chain === event.chain);
  const chain = chains.get(event.chain);
  const { contentDigest, seal } = sealEvent(event);
  const number = (last?.number ?? chain?.places.length ?? 0) + 1;
  const link = linkOf(last?.link ?? chain?.link ?? '', seal);
  const line = { ...event, number, contentDigest, link, ...(from && { from }) };
  turn.lines.push(line);
  return line;
}

function eraseIn({ erased, lines }: Turn, chain: string): void {
  erased.add(chain);
  lines.forEach((line, index) => {
    if (line.chain === chain) lines[index] = { ...line, content: 'erased' };
  });
}

// Erased first: a crash between leaves an erasure that has not been told, and is handed over again.
async function keepTurn({ erased, lines }: Turn, known: Known, journal: Journal): Promise<void> {
  if ([...erased].some((chain) => known.chains.has(chain))) await eraseContents(erased, known, journal);
  const places = lines.length > 0 ? await journal.append(lines) : [];
  places.forEach((place, index) => lines[index] && enter(known, lines[index], place));
}

function enter({ chains, latest }: Known, { chain, from, link }: Line, place: Place): void {
  const found = chains.get(chain) ?? { places: [], link: '' };
  found.places.push(place);
  found.link = link;
  chains.set(chain, found);
  if (from) latest.set(...from);
}

async function eraseContents(erased: ReadonlySet<string>, known: Known, journal: Journal): Promise<void> {
  const moved: Known = { chains: new Map(), latest: known.latest };
  await journal.rewrite<Line>(
    (line) => (erased.has(line.chain) ? { ...line, content: 'erased' } : line),
    (line, place) => enter(moved, line, place),
  );
  for (const [name, chain] of moved.chains) known.chains.set(name, chain);
}

function entryOf({ from: _source, ...entry }: Line): AuditEntry {
  return entry;
}
