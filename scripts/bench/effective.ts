import type { DraftContent } from '../../engine/index.ts';
import { key, startBuiltServer, type BuiltServer } from './built-server.ts';

const draft = '/v1/catalogs/conference-tv/draft';
const question = { contract: { catalog: 'conference-tv', items: [] }, feature: 'phone-support' };

/** Further ahead than a publish has to be. */
const AHEAD_MS = 7_000;
const PATIENCE_MS = 10_000;

/** Milliseconds from when a revision takes effect until two server processes on one database have both answered by it. */
export async function timeEffective(databaseUrl: string): Promise<number> {
  const servers = [
    await startBuiltServer(undefined, databaseUrl),
    await startBuiltServer(undefined, databaseUrl),
  ] as const;
  const effectiveAt = Date.now() + AHEAD_MS;
  await publishFrom(new Date(effectiveAt).toISOString(), servers[0]);
  const served = await Promise.all(servers.map((server) => untilServed(server, effectiveAt + PATIENCE_MS)));
  await Promise.all(servers.map(({ stop }) => stop()));
  return Math.max(...served) - effectiveAt;
}

async function publishFrom(effectiveFrom: string, server: BuiltServer): Promise<void> {
  const { content } = (await ask(server, 'GET', draft)) as { content: DraftContent };
  await ask(server, 'PUT', draft, content);
  await ask(server, 'POST', `${draft}/publish`, { effectiveFrom, appliesTo: 'new', note: 'bench' });
}

/** The instant, in epoch milliseconds, at which a server has first answered by the second revision. */
async function untilServed(server: BuiltServer, deadline: number): Promise<number> {
  while (Date.now() < deadline) {
    const { catalog } = (await ask(server, 'POST', '/v1/check', question)) as { catalog: { revision: number } };
    if (catalog.revision === 2) return Date.now();
  }
  throw new Error('the second revision was never served');
}

async function ask({ url }: BuiltServer, method: string, address: string, body?: unknown): Promise<unknown> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const reply = await fetch(url + address, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${address}: ${await reply.text()}`);
  return reply.json();
}
