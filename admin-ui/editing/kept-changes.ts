import type { JsonPatch } from '../../engine/index.ts';

/** Changes of a draft that no server has yet, and the digest of the draft that they were made of. */
export type KeptChanges = { readonly digest: string; readonly patch: JsonPatch };

/** Where one page keeps its unsaved changes, so that they outlive it. */
export type Keep = {
  /** Whether the browser has kept them. */
  readonly put: (changes: KeptChanges) => boolean;
  readonly clear: () => void;
  /** What pages that are gone have left unsaved, oldest first; from then on it is this page's to save. */
  readonly takeOver: () => Promise<readonly KeptChanges[]>;
  readonly close: () => void;
};

/** A keep in the browser's own storage, one for each page, so that two pages on one draft do not mix. */
export function openKeep(catalog: string): Keep {
  const prefix = `mehrwert.unsaved.${catalog}.`;
  const own = `${prefix}${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const release = holdLock(own);
  return {
    put: (changes) => attempt(() => localStorage.setItem(own, JSON.stringify(changes)) !== null) ?? false,
    clear: () => void attempt(() => localStorage.removeItem(own)),
    takeOver: async () => {
      const names = namesWith(prefix).filter((name) => name !== own);
      const living = await heldLocks();
      const orphans = names.filter((name) => !living.has(name)).sort();
      return orphans.flatMap((name) => take(name));
    },
    close: release,
  };
}

function take(name: string): readonly KeptChanges[] {
  const text = attempt(() => localStorage.getItem(name));
  const kept = attempt(() => JSON.parse(text ?? '') as Partial<KeptChanges>);
  attempt(() => localStorage.removeItem(name));
  return typeof kept?.digest === 'string' && Array.isArray(kept.patch)
    ? [{ digest: kept.digest, patch: kept.patch }]
    : [];
}

function namesWith(prefix: string): readonly string[] {
  const names = attempt(() => Object.keys(localStorage)) ?? [];
  return names.filter((name) => name.startsWith(prefix));
}

/** A lock ends with its page, however that ends; browsers that have none take every other page for gone. */
function holdLock(name: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void locks()?.request(name, () => held);
  return release;
}

async function heldLocks(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => name ?? []));
}

function locks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}

/** A browser may refuse to keep anything. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
