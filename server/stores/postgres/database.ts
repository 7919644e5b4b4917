import pg from 'pg';
import { isRolledBack, storeFailure } from './failures.ts';

/** Rows by the names of their columns. A statement with a name is planned once on each connection. */
export type Query = <Row extends pg.QueryResultRow>(
  sql: string,
  parameters?: readonly unknown[],
  name?: string,
) => Promise<readonly Row[]>;

/** A pool of connections; every call rejects with StoreUnavailable while the database cannot be reached. */
export type Database = {
  readonly query: Query;
  /** Runs queries that are kept together or not at all; `undefined` keeps nothing. */
  readonly transact: <Result>(work: (query: Query) => Promise<Result | undefined>) => Promise<Result | undefined>;
  readonly close: () => Promise<void>;
};

const CONNECTIONS = 10;
const ATTEMPTS = 5;

/** Limits that keep a call from waiting for ever, in milliseconds. */
export const limits = {
  connectionTimeoutMillis: 3_000,
  statement_timeout: 10_000,
  query_timeout: 12_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
};

/** Connects when it is first asked. @param url `postgres://…` */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, ...limits });
  // An idle connection that is lost is replaced when one is needed.
  pool.on('error', ignore);
  return {
    query: (sql, parameters, name) => attempt(() => ask(pool, sql, parameters, name)),
    transact: (work) => attempt(() => inTransaction(pool, work)),
    close: () => pool.end(),
  };
}

/** Tries again what the database gave up for the sake of others. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts += 1)
    try {
      return await work();
    } catch (error) {
      if (!isRolledBack(error) || attempts === ATTEMPTS) throw storeFailure(error);
    }
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (query: Query) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const client = await pool.connect();
  // A connection that is lost between two queries is told by the next one.
  client.on('error', ignore);
  try {
    await client.query('begin');
    const result = await work((sql, parameters, name) => ask(client, sql, parameters, name));
    await client.query(result === undefined ? 'rollback' : 'commit');
    giveBack(client, true);
    return result;
  } catch (error) {
    giveBack(client, await canRollBack(client));
    throw error;
  }
}

function canRollBack(client: pg.PoolClient): Promise<boolean> {
  return client.query('rollback').then(
    () => true,
    () => false,
  );
}

function giveBack(client: pg.PoolClient, isUsable: boolean): void {
  client.off('error', ignore);
  client.release(!isUsable);
}

function ignore(): void {
  // told elsewhere
}

async function ask<Row extends pg.QueryResultRow>(
  client: pg.Pool | pg.PoolClient,
  sql: string,
  parameters: readonly unknown[] = [],
  name?: string,
): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    text: sql,
    values: parameters.map(withoutNul),
    ...(name !== undefined && { name }),
  });
  return rows;
}

// PostgreSQL has no text with the character NUL.
function withoutNul(parameter: unknown): unknown {
  if (Array.isArray(parameter)) return parameter.map(withoutNul);
  return typeof parameter === 'string' ? parameter.replaceAll('\0', '\ufffd') : parameter;
}
