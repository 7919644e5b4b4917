import pg from 'pg';
import { limits } from './database.ts';

const AGAIN_MS = 1_000;

/**
 * Calls on each notification of a channel, after each connection, and once a second in case that one was missed.
 * @returns ends it
 */
export function listenTo(url: string, channel: string, told: () => void): () => Promise<void> {
  let client: pg.Client | undefined;
  let isEnded = false;
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, ...limits });
    client = fresh;
    fresh.on('error', () => undefined);
    fresh.once('end', () => (client = undefined));
    fresh.on('notification', told);
    await fresh.connect();
    await fresh.query(`listen ${channel}`);
  };
  const look = (): void => {
    if (isEnded) return;
    if (!client) connect().catch(() => (client = undefined));
    told();
  };
  const timer = setInterval(look, AGAIN_MS).unref();
  look();
  return async () => {
    isEnded = true;
    clearInterval(timer);
    await client?.end().catch(() => undefined);
  };
}
