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

/** Ends the process on SIGTERM and SIGINT: at once when nothing is being answered, else with the last answer. */
export function endOnSignals(server: Server, end: () => void): Ending {
  let begun = false;
  const close = (): void => {
    if (begun) return;
    begun = true;
    server.close(end);
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, LONGEST_ANSWER_MS).unref();
  };
  process.on('SIGTERM', close).on('SIGINT', close);
  return { hasBegun: () => begun };
}
