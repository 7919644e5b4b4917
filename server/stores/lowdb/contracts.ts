import {
  contentOf,
  type ContractSearch,
  type ContractStore,
  type ContractVersion,
  type StoredContract,
} from '../contract-store.ts';
import { searchedText } from '../contract-words.ts';
import { type Deed, signatureOf } from '../deed.ts';
import { creationOf, erasureOf, replacementOf } from '../deeds.ts';
import { cutPage } from '../paging.ts';
import { smallLetters } from '../small-letters.ts';
import type { Collection, Layer } from './collection.ts';
import type { Usage } from './usage.ts';

/** A contract with its earlier versions, oldest first; of an erased one only the id stays. */
export type ContractRecord =
  | { readonly kind: 'kept'; readonly current: ContractVersion; readonly earlier: readonly ContractVersion[] }
  | { readonly kind: 'erased' };

/** Contracts that are one collection; their usage is kept beside them. */
export function openContracts(
  collection: Collection<ContractRecord>,
  usage: Pick<Usage, 'erase' | 'totalsOf'>,
): ContractStore {
  const withTotals = (version: ContractVersion): StoredContract => ({ ...version, totals: usage.totalsOf(version.id) });
  return {
    find: async (id) => {
      const current = currentOf(collection.get(id));
      return current && withTotals(current);
    },
    findAsKnown: async (id, at) => versionsOf(collection.get(id)).findLast(({ written }) => written.at <= at),
    findVersion: async (id, version) => versionsOf(collection.get(id)).find((each) => each.version === version),
    create: async (id, content, deed) => {
      const created = await collection.change((layer) => {
        if (layer.get(id)) return undefined;
        layer.tell(creationOf(id, content, deed));
        return write(layer, { ...content, id, version: 1, written: signatureOf(deed) }, []);
      });
      return created ? { kind: 'created', contract: withTotals(created) } : { kind: 'taken' };
    },
    replace: async (id, version, content, deed) => {
      const [kind, contract] = await collection.change((layer) => {
        const known = layer.get(id);
        if (known?.kind !== 'kept') return ['unknown'] as const;
        if (known.current.version !== version) return ['outdated', known.current] as const;
        const next = { ...content, id, version: version + 1, written: signatureOf(deed) };
        layer.tell(replacementOf(id, contentOf(known.current), content, deed));
        return ['replaced', write(layer, next, versionsOf(known))] as const;
      });
      return contract ? { kind, contract: withTotals(contract) } : { kind: 'unknown' };
    },
    list: async (request) => {
      const found = [...collection.values()].flatMap((record) => currentOf(record) ?? []).filter(matches(request));
      const ordered = found.sort((a, b) => (a.id < b.id ? -1 : 1));
      const page = cutPage(
        ordered,
        request,
        ({ id }) => id,
        ({ id }, cursor) => id > cursor,
      );
      return { ...page, entries: page.entries.map(withTotals) };
    },
    eraseCustomer: async (customer, deed) => {
      const ids = await collection.change((layer) => eraseAll(layer, customer, deed));
      await collection.forgetPrevious();
      await usage.erase(new Set(ids));
      return ids;
    },
  };
}

/** Erases the usage of erased contracts, where a crash came between. */
export async function finishErasing(
  collection: Collection<ContractRecord>,
  usage: Pick<Usage, 'erase' | 'totalsOf'>,
): Promise<void> {
  const erased = [...collection.ids()].filter((id) => collection.get(id)?.kind === 'erased');
  const left = erased.filter((id) => usage.totalsOf(id).length > 0);
  if (left.length > 0) await usage.erase(new Set(left));
}

function currentOf(record: ContractRecord | undefined): ContractVersion | undefined {
  return record?.kind === 'kept' ? record.current : undefined;
}

function versionsOf(record: ContractRecord | undefined): readonly ContractVersion[] {
  return record?.kind === 'kept' ? [...record.earlier, record.current] : [];
}

function write(
  layer: Layer<ContractRecord>,
  current: ContractVersion,
  earlier: readonly ContractVersion[],
): ContractVersion {
  layer.set(current.id, { kind: 'kept', current, earlier });
  return current;
}

function matches({ catalogs, words = '' }: ContractSearch): (version: ContractVersion) => boolean {
  const sought = smallLetters(words);
  return (version) =>
    (catalogs?.includes(version.contract.catalog) ?? true) && searchedText(version.id, version).includes(sought);
}

// Whose name an earlier version bore is meant as well: nothing of a customer stays.
function eraseAll(layer: Layer<ContractRecord>, customer: string, deed: Deed): readonly string[] {
  const ids = [...layer.values()]
    .map(versionsOf)
    .filter((versions) => versions.some(({ contract }) => contract.customer === customer))
    .flatMap(([first]) => first?.id ?? []);
  for (const id of ids.sort()) {
    layer.set(id, { kind: 'erased' });
    layer.tell(erasureOf(id, deed));
  }
  return ids;
}
