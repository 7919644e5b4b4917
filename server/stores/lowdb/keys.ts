import type { AccessStore, ApiKey } from '../access-store.ts';
import { keyCreation, keyRevocation } from '../deeds.ts';
import type { Collection } from './collection.ts';

type KeyCalls = Pick<AccessStore, 'addKey' | 'findKey' | 'listKeys' | 'revokeKey'>;

/** Keys by the digests of their secrets. */
export function openKeys(collection: Collection<ApiKey>): KeyCalls {
  return {
    addKey: (key) =>
      collection.change((layer) => {
        layer.tell(keyCreation(key));
        layer.set(key.digest, key);
      }),
    findKey: async (digest) => collection.get(digest),
    listKeys: async () => [...collection.values()].sort((a, b) => a.created.at - b.created.at),
    revokeKey: (id, by) =>
      collection.change((layer) => {
        const key = [...layer.values()].find((candidate) => candidate.id === id);
        if (!key) return 'unknown';
        if (key.revoked) return 'revoked';
        layer.tell(keyRevocation(key, by));
        layer.set(key.digest, { ...key, revoked: by });
        return 'revoked';
      }),
  };
}
