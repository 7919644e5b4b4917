import {
  contentOf,
  type ContractContent,
  type ContractStore,
  type ContractVersion,
  type StoredContract,
} from '../contract-store.ts';
import { searchedText } from '../contract-words.ts';
import { contractChain, type Deed, signatureOf } from '../deed.ts';
import { creationOf, erasureOf, replacementOf } from '../deeds.ts';
import { pageOf } from '../paging.ts';
import { smallLetters } from '../small-letters.ts';
import type { UsageTotal } from '../usage-store.ts';
import { appendEvent, eraseContents } from './audit.ts';
import type { Database, Query } from './database.ts';
import { periodOf } from './periods.ts';

type TotalRow = Omit<UsageTotal, 'period'> & { readonly startsAt: number; readonly endsAt: number | string };
type ContractRow = { readonly document: ContractVersion; readonly totals: readonly TotalRow[] | null };

/** A contract whole, in one read. */
const WHOLE = `
  select document, (
    select json_agg(json_build_object('item', item, 'feature', feature, 'startsAt', starts_at, 'endsAt', ends_at,
      'meteredMinutes', metered_minutes, 'lastAt', last_at) order by item, feature, starts_at)
    from usage_total where contract = id
  ) as totals from contract where document is not null`;

/** Contracts in tables. */
export function openContracts({ query, transact }: Database): ContractStore {
  const find = async (id: string): Promise<StoredContract | undefined> => {
    const [row] = await query<ContractRow>(`${WHOLE} and id = $1`, [id]);
    return row && storedContract(row);
  };
  return {
    find,
    findAsKnown: async (id, at) => {
      const [row] = await query<{ document: ContractVersion }>(
        `select document from contract_version where contract = $1 and written_at <= $2 order by version desc limit 1`,
        [id, at],
      );
      return row?.document;
    },
    findVersion: async (id, version) => {
      const [row] = await query<{ document: ContractVersion }>(
        'select document from contract_version where contract = $1 and version = $2',
        [id, version],
      );
      return row?.document;
    },
    create: async (id, content, deed) => {
      const document = { ...content, id, version: 1, written: signatureOf(deed) };
      const isCreated = await transact((ask) => create(document, deed, ask));
      return isCreated ? { kind: 'created', contract: { ...document, totals: [] } } : { kind: 'taken' };
    },
    replace: async (id, version, content, deed) => {
      const isReplaced = await transact((ask) => replace(versionAfter(id, version, content, deed), deed, ask));
      const contract = await find(id);
      if (!contract) return { kind: 'unknown' };
      return { kind: isReplaced ? 'replaced' : 'outdated', contract };
    },
    list: async ({ catalogs, cursor, limit, words }) => {
      const rows = await query<ContractRow>(
        `${WHOLE} and ($1::text is null or id > $1) and ($2::text[] is null or catalog = any($2))
         and position($3 in searched) > 0 order by id limit $4`,
        [cursor, catalogs, smallLetters(words ?? ''), limit + 1],
      );
      return pageOf(rows.map(storedContract), limit, ({ id }) => id);
    },
    eraseCustomer: async (customer, deed) => (await transact((ask) => erase(customer, deed, ask))) ?? [],
  };
}

function versionAfter(id: string, version: number, content: ContractContent, deed: Deed): ContractVersion {
  return { ...content, id, version: version + 1, written: signatureOf(deed) };
}

async function create(document: ContractVersion, deed: Deed, query: Query): Promise<true | undefined> {
  const { contract, id, version } = document;
  const created = await query(
    `insert into contract (id, version, catalog, searched, document) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [id, version, contract.catalog, searchedText(id, document), JSON.stringify(document)],
  );
  if (created.length === 0) return undefined;
  await appendEvent(creationOf(id, document, deed), query);
  return keepVersion(document, query);
}

async function replace(document: ContractVersion, deed: Deed, query: Query): Promise<true | undefined> {
  const { contract, id, version } = document;
  const replaced = await query(
    `update contract set version = $2, catalog = $3, searched = $4, document = $5
     where id = $1 and version = $2 - 1 and document is not null returning id`,
    [id, version, contract.catalog, searchedText(id, document), JSON.stringify(document)],
  );
  if (replaced.length === 0) return undefined;
  const [before] = await query<{ document: ContractVersion }>(
    'select document from contract_version where contract = $1 and version = $2 - 1',
    [id, version],
  );
  const told = replacementOf(id, contentOf(before?.document ?? document), contentOf(document), deed);
  await appendEvent(told, query);
  return keepVersion(document, query);
}

async function keepVersion(document: ContractVersion, query: Query): Promise<true> {
  const { contract, id, version, written } = document;
  await query(
    `insert into contract_version (contract, version, customer, written_at, document) values ($1, $2, $3, $4, $5)`,
    [id, version, contract.customer, written.at, JSON.stringify(document)],
  );
  return true;
}

// Locked first, so that no debit comes between.
async function erase(customer: string, deed: Deed, query: Query): Promise<readonly string[]> {
  const rows = await query<{ id: string }>(
    `select id from contract where id in (select contract from contract_version where customer = $1)
     order by id for update`,
    [customer],
  );
  const ids = rows.map(({ id }) => id);
  for (const table of ['contract_version', 'usage_total', 'usage_entry'])
    await query(`delete from ${table} where contract = any($1)`, [ids]);
  await query(`update contract set document = null, catalog = '', searched = '' where id = any($1)`, [ids]);
  await eraseContents(ids.map(contractChain), query);
  for (const id of ids) await appendEvent(erasureOf(id, deed), query);
  return ids;
}

function storedContract({ document, totals }: ContractRow): StoredContract {
  return { ...document, totals: (totals ?? []).map(totalOf) };
}

function totalOf({ endsAt, startsAt, ...total }: TotalRow): UsageTotal {
  return { ...total, period: periodOf(startsAt, Number(endsAt)) };
}
