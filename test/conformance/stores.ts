import { expect } from 'vitest';
import { StoreUnavailable } from '../../server/stores/store-unavailable.ts';
import type { Promises } from './opened.ts';
import { ann, contractOf, debitOf, publicationOf } from './samples.ts';

/** Each promise that all stores make together. */
export const storesPromises: Promises = {
  'What was acknowledged is found again by whoever opens the stores after a close.': async ({ reopen, stores }) => {
    await stores.catalogs.publish(publicationOf('radio'), ann);
    await stores.contracts.create('C-1', contractOf('ACME'), ann);
    await stores.usage.debit(debitOf('one'));
    const opened = await reopen();
    expect(await opened.ready()).toBe(true);
    expect(opened.catalogs.listIds()).toEqual(['radio']);
    expect((await opened.contracts.find('C-1'))?.totals).toMatchObject([{ meteredMinutes: 10 }]);
  },

  'A call that cannot be done now, or after a close, rejects with StoreUnavailable; what was done by then stays.':
    async ({ reopen, stores }) => {
      await stores.contracts.create('C-1', contractOf('ACME'), ann);
      await stores.close();
      const calls = [
        stores.contracts.create('C-2', contractOf('ACME'), ann),
        stores.usage.debit(debitOf('one')),
        stores.catalogs.publish(publicationOf('radio'), ann),
        stores.catalogs.saveDraft('radio', {}, ann, undefined),
        stores.audit.append({ chain: 'access', done: ann, action: 'sign-in', content: {} }),
      ];
      for (const call of await Promise.allSettled(calls))
        expect(call).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) as unknown });
      const opened = await reopen();
      expect([await opened.contracts.find('C-2'), opened.catalogs.listIds()]).toEqual([undefined, []]);
      expect(await opened.contracts.find('C-1')).toMatchObject({ version: 1, totals: [] });
    },
};
