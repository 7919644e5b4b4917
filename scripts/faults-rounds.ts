import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Stores } from '../server/stores/stores.ts';
import type { Told } from './faults-told.ts';
import { root } from './setup.mjs';

/** A writer that was started, and what it tells. */
export type Writer = {
  readonly child: ChildProcess;
  readonly told: readonly Told[];
  readonly stderr: () => string;
  /** Exit code; null where it was killed. */
  readonly ended: Promise<number | null>;
};

const script = path.join(root, 'scripts/faults-writer.ts');

/** Starts a writer; `limit` keeps its files below that many kilobytes. */
export function startWriter(place: string, task: string, name: string, limit?: number): Writer {
  const node = [process.execPath, '--import', 'tsx', script, place, task, name];
  const limited = ['/bin/bash', '-c', `ulimit -f ${limit ?? 'unlimited'}; exec "$@"`, 'bash', ...node];
  const [program = '', ...args] = limit === undefined ? node : limited;
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const told: Told[] = [];
  let [rest, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    told.push(...lines.map((line) => JSON.parse(line) as Told));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, told, stderr: () => stderr, ended };
}

/** Waits until a writer has its stores open. */
export async function untilReady(writer: Writer): Promise<void> {
  while (writer.told.length === 0) {
    if (writer.child.exitCode !== null) throw new Error(`the writer ended: ${writer.stderr()}`);
    await wait(5);
  }
}

/** Lets a writer write for some time and kills it; what it had told by then has been acknowledged. */
export async function killWhileWriting(place: string, name: string, afterMs: number): Promise<readonly Told[]> {
  const writer = startWriter(place, 'write-on', name);
  await untilReady(writer);
  await wait(afterMs);
  writer.child.kill('SIGKILL');
  await writer.ended;
  return writer.told;
}

/** What is not found, or not whole, of what a writer of that name had been told; nothing where all is well. */
export async function findLosses(stores: Stores, name: string, told: readonly Told[]): Promise<readonly string[]> {
  const amended = await stores.contracts.find(`${name}-amended`);
  const draft = await stores.catalogs.findDraft(name);
  const drafted = (draft?.content as { count?: number } | undefined)?.count ?? 0;
  const chain = await stores.audit.verify(name);
  return [
    ...(await findLostDebits(stores, name, told)),
    ...(await settled(() => findUntold(stores, name))),
    ...lack(
      'amendment',
      amended?.version ?? 0,
      highest(told, (one) => one.kind === 'amended' && one.version),
    ),
    ...lack(
      'draft',
      drafted,
      highest(told, (one) => one.kind === 'drafted' && one.count),
    ),
    ...lack(
      'audit entry',
      chain.kind === 'whole' ? chain.entries : -1,
      highest(told, (one) => one.kind === 'audited' && one.number),
    ),
  ];
}

/**
 * Debits that are missing or doubled, and a total that is not their sum. PostgreSQL may still be at work on the last
 * calls of a process that was killed, between the look at one and at the other; what is wrong stays wrong.
 */
export async function findLostDebits(
  stores: Stores,
  contract: string,
  told: readonly Told[],
): Promise<readonly string[]> {
  return settled(() => lookForLostDebits(stores, contract, told));
}

const SETTLED_MS = 500;

async function settled(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const found = await look();
  if (found.length === 0) return found;
  await wait(SETTLED_MS);
  return look();
}

/** Changes that the audit does not tell of, and what it tells of that is not there. */
async function findUntold(stores: Stores, name: string): Promise<readonly string[]> {
  const debits = (await stores.usage.history(name, { limit: 100_000 })).entries.length;
  const created = (await stores.contracts.find(name))?.version ?? 0;
  const amended = (await stores.contracts.find(`${name}-amended`))?.version ?? 0;
  const draft = (await stores.catalogs.findDraft(name))?.content as { readonly count: number } | undefined;
  return [
    ...(await unlike(stores, `contract/${name}`, created + debits)),
    ...(await unlike(stores, `contract/${name}-amended`, amended)),
    ...(await unlike(stores, `catalog/${name}`, draft?.count ?? 0)),
  ];
}

async function unlike({ audit }: Stores, chain: string, changes: number): Promise<readonly string[]> {
  const verdict = await audit.verify(chain);
  if (verdict.kind === 'broken') return [`${chain} is broken at ${verdict.number}`];
  return verdict.entries === changes ? [] : [`${chain} tells of ${verdict.entries} changes, and there are ${changes}`];
}

async function lookForLostDebits(stores: Stores, contract: string, told: readonly Told[]): Promise<readonly string[]> {
  const { entries } = await stores.usage.history(contract, { limit: 100_000 });
  const keys = new Set(entries.map(({ key }) => key));
  const total = (await stores.contracts.find(contract))?.totals[0]?.meteredMinutes ?? 0;
  const lost = told.flatMap((one) => (one.kind === 'debited' && !keys.has(one.key) ? one.key : []));
  return [
    ...lost.map((key) => `debit ${key} is lost`),
    ...(keys.size === entries.length ? [] : ['a debit is there twice']),
    ...(total === 10 * entries.length ? [] : [`the total is ${total} after ${entries.length} debits`]),
  ];
}

function lack(what: string, found: number, acknowledged: number): readonly string[] {
  return found >= acknowledged ? [] : [`${what} ${acknowledged} is lost: there is ${found}`];
}

function highest(told: readonly Told[], numberOf: (one: Told) => number | false): number {
  return told.reduce((most, one) => Math.max(most, numberOf(one) || 0), 0);
}
