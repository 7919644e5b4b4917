// A process that writes until it is killed. It tells on stdout what was acknowledged, one JSON line each, and nothing else.
// `faults-writer.ts <lowdb folder or postgres URL> <task> <name>`; the name tells its contracts and keys from others'.
import { writeSync } from 'node:fs';
import { openLowdbStores } from '../server/stores/lowdb/open.ts';
import { openPostgresStores } from '../server/stores/postgres/open.ts';
import { StoreUnavailable } from '../server/stores/store-unavailable.ts';
import type { Stores } from '../server/stores/stores.ts';
import type { Told } from './faults-told.ts';
import { debitOf, contractOf } from './faults-samples.ts';

const [place = '', task = '', name = ''] = process.argv.slice(2);
const by = { by: name, at: Date.now() };

const tasks: Readonly<Record<string, (stores: Stores) => Promise<void>>> = {
  'write-on': writeOn,
  exhaust,
  overfill,
  open: async () => undefined,
};

// A limit on the size of files ends a process that does not say that it will see to it.
process.on('SIGXFSZ', () => undefined);
await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function run(): Promise<void> {
  if (task === 'open-as-nobody') beNobody();
  const stores = await openStores();
  tell({ kind: 'ready' });
  await tasks[task]?.(stores);
  await stores.close();
}

function openStores(): Promise<Stores> {
  return place.startsWith('postgres:') ? openPostgresStores(place) : openLowdbStores(place, console.error);
}

// What a folder permits does not count for root.
function beNobody(): void {
  if (process.getuid?.() !== 0) return;
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}

function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`);
}

/** Writes everything that there is to write, side by side, without end. */
async function writeOn(stores: Stores): Promise<void> {
  await stores.contracts.create(name, contractOf(name), by);
  await Promise.all([
    ...[1, 2, 3, 4].map((lane) => repeat((count) => debit(stores, `${lane}-${count}`))),
    repeat((count) => amend(stores, count)),
    repeat(() => saveDraft(stores)),
    repeat(() => audit(stores)),
  ]);
}

async function repeat(work: (count: number) => Promise<void>): Promise<never> {
  for (let count = 1; ; count += 1) await work(count);
}

async function debit({ usage }: Stores, key: string): Promise<void> {
  const debiting = await usage.debit(debitOf(name, `${name} ${key}`));
  if (debiting.kind === 'debited') tell({ kind: 'debited', key: debiting.entry.key });
}

async function amend({ contracts }: Stores, count: number): Promise<void> {
  const id = `${name}-amended`;
  if (count === 1) await contracts.create(id, contractOf(name), by);
  const replaced = await contracts.replace(id, count, contractOf(`${name} ${count + 1}`), by);
  if (replaced.kind === 'replaced') tell({ kind: 'amended', version: count + 1 });
}

async function saveDraft({ catalogs }: Stores): Promise<void> {
  const latest = await catalogs.findDraft(name);
  const count = ((latest?.content as { count?: number } | undefined)?.count ?? 0) + 1;
  const saving = await catalogs.saveDraft(name, { count, padding: 'x'.repeat(5_000) }, by, latest?.digest);
  if (saving.kind === 'saved') tell({ kind: 'drafted', count });
}

async function audit({ audit: { append } }: Stores): Promise<void> {
  const { number } = await append({ chain: name, done: by, action: 'write', content: { after: 'x'.repeat(500) } });
  tell({ kind: 'audited', number });
}

/** Debits ten minutes at a time, four at once, until no more are granted. */
async function exhaust({ usage }: Stores): Promise<void> {
  const lane = async (number: number): Promise<void> => {
    for (let count = 1; ; count += 1) {
      const debiting = await usage.debit(debitOf('shared', `${name} ${number}-${count}`, 3_000));
      if (debiting.kind !== 'debited') return;
      tell({ kind: 'debited', key: debiting.entry.key });
    }
  };
  await Promise.all([1, 2, 3, 4].map(lane));
}

/** Debits until the disk has no more room, then tries something smaller. */
async function overfill(stores: Stores): Promise<void> {
  await stores.contracts.create(name, contractOf(name), by);
  for (let count = 1; count <= 10_000; count += 1) {
    const debit = { ...debitOf(name, `${name} ${count}`), case: 'x'.repeat(3_300) };
    const kind = await stores.usage.debit(debit).then(
      ({ kind: answer }) => answer,
      (error: unknown) => (error instanceof StoreUnavailable ? 'refused' : String(error)),
    );
    tell(kind === 'debited' ? { kind, key: debit.key } : { kind: 'refused', key: debit.key, because: kind });
    if (kind !== 'debited') break;
  }
  const small = await stores.usage.debit(debitOf(name, `${name} small`));
  if (small.kind === 'debited') tell({ kind: 'debited', key: small.entry.key });
}
