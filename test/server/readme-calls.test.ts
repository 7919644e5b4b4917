import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startContractApp, type ContractApp } from './contract-app.ts';
import { readCommands, runCommands } from './shown-commands.ts';
import { key, product } from './started-app.ts';

let app: ContractApp;
let home: string;
beforeAll(async () => {
  app = await startContractApp();
  await app.keep('ACME-1');
  home = await mkdtemp(path.join(tmpdir(), 'readme-'));
  await writeFile(path.join(home, '.mehrwert-key'), key);
});
afterAll(async () => {
  await rm(home, { recursive: true });
  await app.stop();
});

type Shown = { readonly head: string; readonly headers: Readonly<Record<string, string>>; readonly body: object };

const readme = readFileSync(path.join(product, 'README.md'), 'utf8');
const shown = [...readme.matchAll(/```http\n([^]*?)```/g)].map(([, text = '']) => readShown(text));
const calls = shown.flatMap((call, index) => (index % 2 === 0 ? [[call.head, call, shown[index + 1]] as const] : []));

function readShown(text: string): Shown {
  const [above = '', ...below] = text.split('\n\n');
  const [head = '', ...lines] = above.split('\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(': ') as [string, string]));
  return { head, headers, body: JSON.parse(below.join('\n\n')) as object };
}

test.each(calls)('what the README shows of %s is what is answered, also a second time', async (_what, call, answer) => {
  const [method = '', address = ''] = call.head.split(' ');
  const headers = { authorization: `Bearer ${key}`, ...call.headers };
  for (const _time of ['first', 'second']) {
    const reply = await app.send(method, address, call.body, headers);
    expect(`HTTP/1.1 ${reply.status}`).toBe(answer?.head);
    expect(reply.headers.get('content-type')).toContain(answer?.headers['Content-Type']);
    expect(await reply.json()).toMatchObject(answer?.body ?? {});
  }
});

test('the first call of the README works as it is pasted into a second shell', async () => {
  const [command] = readCommands('README.md').filter(({ commands }) => commands.includes('/v1/check'));
  const commands = command?.commands.replace('http://127.0.0.1:8080', app.url) ?? '';
  expect(JSON.parse(await runCommands(commands, { HOME: home }))).toMatchObject({ decision: 'granted' });
});

test('the contract that the README goes on with is kept by the call that it shows', async () => {
  const [command] = readCommands('README.md').filter(({ commands }) => commands.includes('"id": "ACME-1"'));
  const commands = command?.commands.replace('http://127.0.0.1:8080', app.url).replace('ACME-1', 'ACME-2') ?? '';
  expect(JSON.parse(await runCommands(commands, { MEHRWERT_API_KEY: key }))).toMatchObject({ id: 'ACME-2' });
});
