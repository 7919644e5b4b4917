import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Cluster } from '../../scripts/postgres-cluster.mjs';

/** A database of a test's own. */
export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> };

/** Creates an empty database in a cluster. */
export async function createDatabase(cluster: Cluster): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await askCluster(cluster, `create database ${name}`);
  return { url: cluster.urlOf(name), drop: () => askCluster(cluster, `drop database if exists ${name} with (force)`) };
}

async function askCluster(cluster: Cluster, sql: string): Promise<void> {
  const client = new pg.Client(cluster.urlOf('postgres'));
  await client.connect();
  await client.query(sql);
  await client.end();
}
