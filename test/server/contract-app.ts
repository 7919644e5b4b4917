import type { Contract } from '../../engine/index.ts';
import { readerOf, surroundings } from '../../server/commands/surroundings.ts';
import { fingerprintOf } from '../../server/access/secret.ts';
import type { Scope } from '../../server/stores/access-store.ts';
import { freshStores, key, startApp, type StartedApp } from './started-app.ts';

/** Hours of support, 8 in a term of 12 months, metered by begun quarters of an hour, and more at a price. */
export const supported = {
  catalog: 'groupios',
  customer: 'ACME GmbH',
  items: [{ id: '1', offering: 'support-model', tier: 'l', from: '2026-01-01' }],
} as const satisfies Contract;

/** An application whose clock stands where the test puts it. */
export type ContractApp = StartedApp & {
  readonly clock: { now: number };
  /** Keeps a contract and gives its version tag. */
  readonly keep: (id: string, contract?: Contract) => Promise<string>;
  readonly debit: (id: string, key: string, use: object) => Promise<Response>;
  /** The header of a key with some rights, for some catalogs, made by somebody. */
  readonly keyFor: (
    scopes: readonly Scope[],
    catalogs?: readonly string[],
    made?: { readonly id: string; readonly by: string },
  ) => Promise<{ authorization: string }>;
};

export async function startContractApp(now = '2026-11-24T10:00:00+01:00'): Promise<ContractApp> {
  const clock = { now: Date.parse(now) };
  const stores = await freshStores(Date.parse('2026-01-01T00:00:00Z'));
  const around = surroundings(stores.catalogs, readerOf(stores), () => clock.now, stores.facts);
  const app = await startApp({ stores, around });
  return {
    ...app,
    clock,
    keep: async (id, contract = supported) => {
      const reply = await app.send('post', '/v1/contracts', { id, contract });
      if (reply.status !== 200) throw new Error(await reply.text());
      return reply.headers.get('etag') ?? '';
    },
    debit: (id, idempotencyKey, use) =>
      app.send('post', `/v1/contracts/${id}/usage`, use, {
        authorization: `Bearer ${key}`,
        'idempotency-key': idempotencyKey,
      }),
    keyFor: async (scopes, catalogs, made) => {
      const id = made?.id ?? `key-${scopes.join('-')}-${catalogs?.join('-') ?? 'all'}`;
      const secret = id.replaceAll(' ', '-');
      const digest = fingerprintOf(secret).toString('hex');
      const created = { by: made?.by ?? 'test', at: clock.now };
      await stores.access.addKey({ id, label: id, digest, scopes, created, ...(catalogs && { catalogs }) });
      return { authorization: `Bearer ${secret}` };
    },
    stop: async () => {
      await app.stop();
      await stores.close();
    },
  };
}
