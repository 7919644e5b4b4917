// `npm run bench [-- --write] [-- NAME…]`: every bench, or those named, built as the server is and each in a process of its own,
// one after the other; prints what they measure. With --write it becomes docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { build } from '../build.mjs';
import { root } from '../setup.mjs';
import { bundle, bundleOf } from './bundle.ts';

const ENDING = '.bench.ts';
const PAGE = path.join(root, 'docs/benchmarks.md');

const given = process.argv.slice(2);
const writes = given.includes('--write');
const named = given.filter((name) => name !== '--write');
const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();
const unknown = named.filter((name) => !benches.includes(name));
if (unknown.length > 0 || (writes && named.length > 0)) refuse();
else await runAll(named.length > 0 ? named : benches);

async function runAll(names: readonly string[]): Promise<void> {
  build();
  await bundle(names);
  const introduction = introduce();
  const chapters = names.map(runBench);
  if (!writes) return;
  const page = `${introduction}\n${chapters.join('\n')}`;
  writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
}

/** How to read the page, and what the machine was doing when it was written. */
function introduce(): string {
  const [load = 0] = loadavg();
  const [cores, busy] = [availableParallelism(), load.toFixed(1)];
  return `# Benchmarks

Written by \`npm run bench -- --write\`. What is compared runs in turns, so ratios and shares come out alike on other
machines. The rest is that of one machine of ${cores} cores, of which other programs wanted ${busy} at the time: work within one
process is counted in processor time, which they change little, calls over HTTP and starts by the clock, which they slow down.
`;
}

/** Runs a bench, shows what it prints while it does, and gives it back. */
function runBench(name: string): string {
  const args = ['--expose-gc', '--enable-source-maps', bundleOf(name)];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  console.log(stdout);
  if (status !== 0) throw new Error(`the bench ${name} failed`);
  return stdout;
}

function refuse(): void {
  console.error(`benches: ${benches.join(', ')}; --write takes all of them`);
  process.exitCode = 2;
}
