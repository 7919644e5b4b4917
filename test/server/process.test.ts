import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { sendRaw } from './raw-request.ts';
import { key, product } from './started-app.ts';

const started: Running[] = [];
afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
});

/** A server process of our own, what it has printed, and how it ended. */
type Running = {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<number | null>;
};

/** Starts the built server; the address it prints is that of a free port. */
function start(environment: Record<string, string> = {}, command = [process.execPath, 'dist/server/main.js']): Running {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(MEHRWERT|npm_|NODE_ENV|VITEST)/.test(name)),
  );
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: product,
    env: { ...inherited, PORT: '0', DATA_DIR: mkdtempSync(path.join(tmpdir(), 'data-')), ...environment },
    detached: true,
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const running = { child, stdout: () => printed.stdout, stderr: () => printed.stderr, ended };
  started.push(running);
  return running;
}

async function addressOf(running: Running): Promise<string> {
  await expect.poll(running.stdout, { timeout: 60_000, interval: 50 }).toMatch(/^listening on .*\n/m);
  return /^listening on (\S+)$/m.exec(running.stdout())?.[1] ?? '';
}

describe('the built server', { timeout: 90_000 }, () => {
  test('is there', () => {
    expect(existsSync(path.join(product, 'dist/server/main.js')), '`npm run build` makes it').toBe(true);
  });

  test('prints one line when it is ready, then a link and a call that work as they are', async () => {
    const running = start();
    const url = await addressOf(running);
    const [listening, link = '', call = '', ...more] = running.stdout().trim().split('\n');
    expect(listening).toBe(`listening on ${url}`);
    expect(more).toEqual([]);
    const signedIn = await fetch(link.split(' ').at(-1) ?? '', { redirect: 'manual' });
    expect([signedIn.status, signedIn.headers.has('set-cookie')]).toEqual([303, true]);
    expect(call).toMatch(/^curl /);
    const shell = start({}, ['/bin/sh', '-c', call]);
    expect(await shell.ended).toBe(0);
    expect(JSON.parse(shell.stdout())).toMatchObject({ decision: 'granted', reason: { code: 'included' } });
  });

  test('prints no call where automation has its own key', async () => {
    const running = start({ MEHRWERT_API_KEY: key });
    const url = await addressOf(running);
    expect(running.stdout()).not.toContain('curl');
    expect(running.stdout() + running.stderr()).not.toContain(key);
    expect((await fetch(`${url}/v1/catalogs`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(200);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('ends on %s, with connections open', async (signal) => {
    const running = start();
    const url = new URL(await addressOf(running));
    await fetch(new URL('/healthz', url));
    const silent = connect(Number(url.port), url.hostname).on('error', () => undefined);
    await new Promise((resolve) => silent.once('connect', resolve));
    running.child.kill(signal);
    expect(await running.ended).toBe(0);
    silent.destroy();
  });

  test.each([
    ['is answered, and the process ends with it', true, 200],
    ['is given up where it does not arrive', false, 0],
  ])('a request that is under way when it ends %s', async (_what, isSentWhole, status) => {
    const running = start({ MEHRWERT_API_KEY: key });
    const url = await addressOf(running);
    const trial = JSON.stringify({
      calendar: { timeZone: 'UTC', hours: {} },
      op: 'within',
      start: '2026-11-23T10:00:00Z',
    });
    const head = [
      'POST /v1/calendars/evaluate HTTP/1.1',
      'Host: x',
      `Authorization: Bearer ${key}`,
      'Content-Type: application/json',
      `Content-Length: ${trial.length}`,
    ];
    const answer = sendRaw(url, `${head.join('\r\n')}\r\n\r\n${trial.slice(0, 10)}`, async (send) => {
      await wait(300);
      running.child.kill('SIGTERM');
      await wait(300);
      await expect(fetch(`${url}/healthz`)).rejects.toThrow();
      if (isSentWhole) send(trial.slice(10));
    });
    expect((await answer).status).toBe(status);
    expect(await running.ended).toBe(0);
  });

  test('ends under npm too, and leaves the port', async () => {
    const running = start({}, ['npm', 'start']);
    const url = await addressOf(running);
    running.child.kill('SIGTERM');
    await expect
      .poll(
        () =>
          fetch(url).then(
            () => 'answers',
            () => 'gone',
          ),
        { timeout: 60_000 },
      )
      .toBe('gone');
  });

  test.each([
    ['a short key', { MEHRWERT_API_KEY: 'short' }, /MEHRWERT_API_KEY: 5 characters are too few/],
    ['a folder that is not there', { CATALOGS_DIR: '/nowhere' }, /CATALOGS_DIR: there is no folder `\/nowhere`/],
  ])('refuses to start with %s', async (_what, environment, refusal) => {
    const running = start(environment);
    expect(await running.ended).toBe(1);
    expect(running.stderr()).toMatch(refusal);
    expect(running.stdout()).toBe('');
  });

  test('refuses to start where its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const running = start({ PORT: String(port) });
    expect(await running.ended).toBe(1);
    expect(running.stderr()).toContain('EADDRINUSE');
    other.close();
  });

  test('tells which catalogs it does not serve, and why; the call it prints works all the same', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mehrwert-'));
    writeFileSync(path.join(folder, 'broken.json'), '{}');
    const running = start({ CATALOGS_DIR: folder });
    await addressOf(running);
    expect(running.stderr()).toMatch(/broken\.json is not served:\n {2}\/\S* shape-missing: /);
    const shell = start({}, ['/bin/sh', '-c', running.stdout().trim().split('\n').at(-1) ?? '']);
    await shell.ended;
    expect(JSON.parse(shell.stdout())).toEqual({ catalogs: [] });
  });
});
