import { done, failed, lines, type Command, type Ending, type Remote } from './command.ts';
import { callServer, remoteOf } from './server-call.ts';

type Key = {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly revoked?: object;
};

const USAGE = 'key create LABEL --scopes ask,read [--catalogs a,b] --server URL | key list | key revoke ID';

/** Makes, lists and revokes API keys of a server. */
export const key: Command = {
  usage: USAGE,
  run: async (given) => {
    const remote = remoteOf(given);
    const [action, word] = given.words;
    if (!remote) return failed(`--server URL is needed: ${USAGE}`);
    if (action === 'list') return listKeys(remote);
    if (word === undefined) return failed(USAGE);
    if (action === 'revoke') return send(remote, 'DELETE', `/v1/keys/${encodeURIComponent(word)}`, undefined, 'id');
    const { scopes = '', catalogs } = given.options;
    const wanted = {
      label: word,
      scopes: scopes.split(','),
      ...(catalogs !== undefined && { catalogs: catalogs.split(',') }),
    };
    return action === 'create' ? send(remote, 'POST', '/v1/keys', wanted, 'key') : failed(USAGE);
  },
};

/** Sends a call and prints one member of its answer. */
async function send(
  remote: Remote,
  method: string,
  path: string,
  body: unknown,
  member: 'id' | 'key',
): Promise<Ending> {
  const answered = await callServer(remote, method, path, body);
  if (!answered.ok) return { code: 1, problem: answered.problems.join('\n') };
  return done(`${(answered.body as Readonly<Record<string, string>>)[member]}\n`);
}

async function listKeys(remote: Remote): Promise<Ending> {
  const answered = await callServer(remote, 'GET', '/v1/keys');
  if (!answered.ok) return { code: 1, problem: answered.problems.join('\n') };
  const { keys } = answered.body as { readonly keys: readonly Key[] };
  return done(
    lines(
      keys.map(({ id, label, scopes, revoked }) =>
        [id, scopes.join(','), revoked ? 'revoked' : 'valid', label].join('\t'),
      ),
    ),
  );
}
