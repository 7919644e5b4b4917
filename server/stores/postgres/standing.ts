import type { OperatingFact } from '../facts-store.ts';
import { compareFacts } from '../fact-order.ts';
import type { RevisionHead } from '../revision-parts.ts';
import { openWatchers } from '../watchers.ts';
import type { Database, Query } from './database.ts';

/** What a process holds of the database to answer without asking it: heads of revisions, texts, operating facts. */
export type Standing = {
  readonly catalogIds: () => readonly string[];
  readonly heads: (catalog: string) => readonly RevisionHead[];
  /** What the text of a digest says. */
  readonly read: (digest: string) => unknown;
  readonly facts: (catalog: string) => readonly OperatingFact[];
  readonly watchCatalogs: (told: (id: string) => void) => () => void;
  readonly watchFacts: (told: (catalog: string) => void) => () => void;
  /** Takes over what has changed, here or in another process, up to the moment of the call. */
  readonly sync: () => Promise<void>;
};

/** Everything that is held. */
type Held = {
  version: number;
  readonly heads: Map<string, readonly RevisionHead[]>;
  readonly texts: Map<string, string>;
  readonly known: Set<string>;
  readonly facts: Map<string, OperatingFact>;
};

/** What has changed since a version. */
type Change = { readonly catalogs: ReadonlySet<string>; readonly factsOf: ReadonlySet<string> };

/** Counts one change of what stands, in a transaction; changes wait for each other here, so that none is overlooked. */
export async function countChange(query: Query): Promise<number> {
  const [row] = await query<{ version: number }>('update standing set version = version + 1 returning version');
  const version = row?.version ?? 0;
  await query('select pg_notify($1, $2)', [CHANNEL, String(version)]);
  return version;
}

export const CHANNEL = 'mehrwert_standing';

/** Nothing is held before the first sync. */
export function openStanding(database: Database): Standing {
  const held: Held = { version: -1, heads: new Map(), texts: new Map(), known: new Set(), facts: new Map() };
  const catalogs = openWatchers();
  const facts = openWatchers();
  const syncOnce = async (): Promise<void> => {
    const change = await takeOver(held, database);
    for (const id of change?.catalogs ?? []) catalogs.tell(id);
    for (const id of change?.factsOf ?? []) facts.tell(id);
  };
  return {
    catalogIds: () => [...held.heads.keys()].sort(),
    heads: (catalog) => held.heads.get(catalog) ?? [],
    read: (digest) => takeText(held, digest),
    facts: (catalog) => [...held.facts.values()].filter((fact) => fact.catalog === catalog).sort(compareFacts),
    watchCatalogs: catalogs.watch,
    watchFacts: facts.watch,
    sync: oneAfterTheOther(syncOnce),
  };
}

/** Of calls that come while one is at work, all wait for one and the same that follows. */
function oneAfterTheOther(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    next = undefined;
    current = work().finally(() => (current = undefined));
    return current;
  };
  return () => next ?? (current ? (next = current.then(begin, begin)) : begin());
}

async function takeOver(held: Held, { query }: Database): Promise<Change | undefined> {
  const [row] = await query<{ version: number }>('select version from standing');
  const version = row?.version ?? 0;
  if (version === held.version) return undefined;
  const span = [held.version, version];
  const revisions = await query<{ head: RevisionHead }>(
    'select head from revision where changed > $1 and changed <= $2 order by catalog, number',
    span,
  );
  const facts = await query<{ document: OperatingFact }>(
    'select document from fact where changed > $1 and changed <= $2',
    span,
  );
  const heads = revisions.map(({ head }) => head);
  const texts = await loadTexts(heads, held.known, query);
  return hold(held, version, { heads, texts, facts: facts.map(({ document }) => document) });
}

type Text = { readonly digest: string; readonly text: string };

async function loadTexts(
  heads: readonly RevisionHead[],
  known: ReadonlySet<string>,
  query: Query,
): Promise<readonly Text[]> {
  const needed = new Set(heads.flatMap(({ large }) => Object.values(large)).filter((digest) => !known.has(digest)));
  return needed.size === 0
    ? []
    : query<Text>('select digest, text from text_part where digest = any($1)', [[...needed]]);
}

type News = {
  readonly heads: readonly RevisionHead[];
  readonly texts: readonly Text[];
  readonly facts: readonly OperatingFact[];
};

function hold(held: Held, version: number, { facts, heads, texts }: News): Change {
  for (const { digest, text } of texts) {
    held.texts.set(digest, text);
    held.known.add(digest);
  }
  for (const head of heads) held.heads.set(head.catalog, [...(held.heads.get(head.catalog) ?? []), head]);
  for (const fact of facts) held.facts.set(fact.id, fact);
  held.version = version;
  return {
    catalogs: new Set(heads.map(({ catalog }) => catalog)),
    factsOf: new Set(facts.map(({ catalog }) => catalog)),
  };
}

// A text is read once, and then held as what it says.
function takeText({ texts }: Held, digest: string): unknown {
  const text = texts.get(digest);
  if (text === undefined) throw new RangeError(`text \`${digest}\` is not held`);
  texts.delete(digest);
  return JSON.parse(text);
}
