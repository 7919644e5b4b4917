import { done, failed, lines, type Command } from './command.ts';
import { callServer, remoteOf } from './server-call.ts';

type Part = { readonly contracts: readonly { readonly id: string }[]; readonly next?: string };

type Kept = { readonly contract: unknown; readonly cancelledTo?: string };

/** Writes every contract of a server, each as one line of JSON that `import` reads. */
export const exportContracts: Command = {
  usage: 'export --server URL > contracts.ndjson',
  run: async (given) => {
    const remote = remoteOf(given);
    if (!remote) return failed('--server URL is needed');
    const written: string[] = [];
    for (let cursor = '', more = true; more; more = cursor !== '') {
      const part = await callServer(remote, 'GET', `/v1/contracts?limit=200&cursor=${encodeURIComponent(cursor)}`);
      if (!part.ok) return failed(part.problems.join('\n'));
      const { contracts, next = '' } = part.body as Part;
      for (const { id } of contracts) {
        const found = await callServer(remote, 'GET', `/v1/contracts/${encodeURIComponent(id)}`);
        if (!found.ok) return failed(found.problems.join('\n'));
        const { cancelledTo, contract } = found.body as Kept;
        written.push(JSON.stringify({ id, contract, ...(cancelledTo !== undefined && { cancelledTo }) }));
      }
      cursor = next;
    }
    return done(lines(written));
  },
};
