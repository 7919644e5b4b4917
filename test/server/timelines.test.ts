import { afterAll, beforeAll, expect, test } from 'vitest';
import { startContractApp, supported, type ContractApp } from './contract-app.ts';

let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
  for (const id of ['C-1', 'C-2', 'C-3']) await app.keep(id);
  await app.keep('C-4', { ...supported, items: [{ ...supported.items[0], from: '2026-06-01' }] });
});
afterAll(() => app.stop());

type Timelines = {
  readonly timelines: readonly { readonly contract: string; readonly events: readonly { readonly kind: string }[] }[];
  readonly contracts: number;
  readonly next?: string;
};

async function tell(query: string): Promise<Timelines> {
  return (await (await app.get(`/v1/timelines${query}`)).json()) as Timelines;
}

test('the next 90 days of all contracts are told without being asked for', async () => {
  const { timelines, contracts } = await tell('?lang=en');
  expect(contracts).toBe(4);
  expect(timelines.map(({ contract }) => contract)).toEqual(['C-1', 'C-2', 'C-3']);
  expect(timelines[0]).toMatchObject({ catalog: 'groupios', customer: 'ACME GmbH' });
});

test('what one contract is told is what all are told of it', async () => {
  const alone = await (await app.get('/v1/contracts/C-4/timeline?from=2026-11-24&until=2027-12-31&lang=de')).json();
  const { timelines } = await tell('?from=2026-11-24&until=2027-12-31&lang=de');
  expect(timelines.find(({ contract }) => contract === 'C-4')?.events).toEqual(alone.events);
});

test('page by page each contract comes once', async () => {
  const seen: string[] = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const page: Timelines = await tell(`?limit=1${next === '' ? '' : `&cursor=${encodeURIComponent(next)}`}`);
    seen.push(...page.timelines.map(({ contract }) => contract));
    next = page.next;
  }
  expect(seen).toEqual(['C-1', 'C-2', 'C-3']);
});

test('the calendar file has the days of all, each with the customer and the identity it has alone', async () => {
  const together = await (await app.get('/v1/timelines.ics?lang=en')).text();
  const alone = await (await app.get('/v1/contracts/C-2/timeline.ics?from=2026-11-24&until=2027-02-22')).text();
  const identities = (file: string) => [...file.matchAll(/^UID:.*$/gm)].map(([line]) => line);
  expect(identities(alone).length).toBeGreaterThan(0);
  expect(identities(together)).toEqual(expect.arrayContaining(identities(alone)));
  expect(together).toContain('ACME GmbH · C-2: ');
});

test.each([
  ['a day that is none', '?from=today', 'bad-date', 'from'],
  ['an end before the beginning', '?from=2026-12-01&until=2026-11-01', 'bad-period', 'until'],
  ['a number of contracts that is none', '?limit=0', 'bad-amount', 'limit'],
  ['a place that the list never gave', '?cursor=C-1', 'bad-cursor', 'cursor'],
])('%s is refused', async (_, query, code, parameter) => {
  const reply = await app.get(`/v1/timelines${query}`);
  expect(reply.status).toBe(422);
  expect(await reply.json()).toMatchObject({ errors: [{ code, parameter }] });
});
