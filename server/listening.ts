import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes the port, any free one for 0; rejects when it is taken. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** The address at which a listening server answers, such as `http://127.0.0.1:8080`. */
export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** A signal has come: nothing new is begun, and the process ends with the last answer. */
export type Ending = { readonly hasBegun: () => boolean };

const LONGEST_ANSWER_MS = 3000;
const LONGEST_END_MS = 8000;

/**
 * Ends the process on SIGTERM and SIGINT: at once when nothing is being answered, else with the last answer; and by
 * force where even what comes after that does not end.
 */
export function endOnSignals(server: Server, end: () => void): Ending {
  const state = { hasBegun: false, answering: 0 };
  // A browser holds connections open without asking anything; those are not waited for.
  const hangUp = (): void => {
    if (state.hasBegun && state.answering === 0) server.closeAllConnections();
  };
  server.on('request', (_request, response) => {
    state.answering += 1;
    if (state.hasBegun) response.setHeader('Connection', 'close');
    response.once('close', () => {
      state.answering -= 1;
      hangUp();
    });
  });
  const begin = (): void => {
    if (state.hasBegun) return;
    state.hasBegun = true;
    server.close(end);
    hangUp();
    setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER_MS).unref();
    setTimeout(() => process.exit(1), LONGEST_END_MS).unref();
  };
  process.on('SIGTERM', begin).on('SIGINT', begin);
  return { hasBegun: () => state.hasBegun };
}
