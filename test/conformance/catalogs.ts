import { expect } from 'vitest';
import { digestOf } from '../../server/stores/digest.ts';
import { canonicalDigest } from '../../server/stores/sha256.ts';
import type { CatalogStore } from '../../server/stores/catalog-store.ts';
import type { Promises } from './opened.ts';
import { ann, ben, promisedBy, publicationOf } from './samples.ts';
import { countKinds, together } from './together.ts';
import { toldIn } from './told.ts';

const content = { zeta: 1, alpha: [{ tier: 'gold' }], texts: { de: 'Grüße', en: '' } };

async function save(catalogs: CatalogStore, value: unknown, replaces?: string): Promise<string> {
  const saving = await catalogs.saveDraft('radio', value, ann, replaces);
  expect(saving.kind).toBe('saved');
  return saving.draft?.digest ?? '';
}

/** Each promise of the catalog store. */
export const catalogPromises: Promises = {
  'A catalog is known by its id from its first revision on.': async ({ stores: { catalogs } }) => {
    await catalogs.saveDraft('radio', content, ann, undefined);
    expect([catalogs.listIds(), catalogs.listRevisions('radio')]).toEqual([[], []]);
    await catalogs.publish(publicationOf('radio'), ann);
    expect([catalogs.listIds(), catalogs.listRevisions('radio').length]).toEqual([['radio'], 1]);
  },

  'Its revisions are counted from 1 without a gap.': async ({ stores: { catalogs } }) => {
    for (const follows of [0, 1, 2]) await catalogs.publish(publicationOf('radio', follows), ann);
    await catalogs.publish(publicationOf('radio', 7), ann);
    expect(catalogs.listRevisions('radio').map(({ revision }) => revision)).toEqual([1, 2, 3]);
  },

  'A revision never changes: what is read is what was published, to the last member, and has the digest of it.':
    async ({ reopen, stores: { catalogs } }) => {
      const words = 'ünï \u2028\u0000\ud83d\ude00';
      const promised = promisedBy('radio', words);
      await catalogs.publish({ promised, note: '', follows: 0 }, ann);
      await catalogs.publish(publicationOf('radio', 1), ann);
      const expected = JSON.stringify({ ...promised, revision: 1, digest: digestOf(promised) });
      for (const { catalogs: opened } of [{ catalogs }, await reopen()])
        expect(sorted(opened.listRevisions('radio')[0])).toBe(sorted(JSON.parse(expected)));
    },

  'Each revision says who published it, when, and with which note.': async ({ stores: { catalogs } }) => {
    await catalogs.publish(publicationOf('radio'), ann);
    await catalogs.publish(publicationOf('radio', 1), ben);
    const told = catalogs.listPublished('radio').map(({ note, published }) => [published, note]);
    expect(told).toEqual([
      [ann, 'note 0'],
      [ben, 'note 1'],
    ]);
  },

  'Ids are listed in their order, revisions in the order of their numbers.': async ({ stores: { catalogs } }) => {
    for (const id of ['b', 'a-1', 'c', 'a']) await catalogs.publish(publicationOf(id), ann);
    for (const follows of [1, 2]) await catalogs.publish(publicationOf('b', follows), ann);
    expect(catalogs.listIds()).toEqual(['a', 'a-1', 'b', 'c']);
    expect(catalogs.listPublished('b').map(({ revision }) => revision.revision)).toEqual([1, 2, 3]);
  },

  'A publish names the revision that it follows, and is refused as outdated when there is another one by now.': async ({
    other,
    stores: { catalogs },
  }) => {
    await catalogs.publish(publicationOf('radio'), ann);
    await other.catalogs.publish(publicationOf('radio', 1), ann);
    expect(await catalogs.publish(publicationOf('radio', 1, 'mine'), ben)).toEqual({ kind: 'outdated' });
    expect(catalogs.listRevisions('radio')).toHaveLength(2);
  },

  'Of publishes that follow the same revision at once, exactly one succeeds.': async ({ other, stores }) => {
    const answers = await together(8, (index) =>
      (index % 2 ? other : stores).catalogs.publish(publicationOf('radio', 0, `words ${index}`), ann),
    );
    expect(countKinds(answers)).toEqual({ published: 1, outdated: 7 });
    expect(stores.catalogs.listRevisions('radio')).toHaveLength(1);
  },

  'What is published is found at once by whoever published it.': async ({ stores: { catalogs } }) => {
    const publishing = await catalogs.publish(publicationOf('radio'), ann);
    expect(publishing.kind).toBe('published');
    if (publishing.kind === 'published') expect(publishing.published).toEqual(catalogs.listPublished('radio')[0]);
  },

  'Watchers are told the id of a catalog after each publish, and no longer after they have left.': async ({
    other,
    stores,
  }) => {
    const told: string[] = [];
    const leave = other.catalogs.watch((id) => told.push(`${id} ${other.catalogs.listRevisions(id).length}`));
    await stores.catalogs.publish(publicationOf('radio'), ann);
    await expect.poll(() => told).toEqual(['radio 1']);
    await stores.catalogs.publish(publicationOf('radio', 0), ann);
    leave();
    await stores.catalogs.publish(publicationOf('radio', 1), ann);
    await expect.poll(() => other.catalogs.listRevisions('radio').length).toBe(2);
    expect(told).toEqual(['radio 1']);
  },

  'A catalog has at most one draft, which may come before its first revision.': async ({ stores: { catalogs } }) => {
    await save(catalogs, { one: 1 }, await save(catalogs, content));
    expect(await catalogs.findDraft('radio')).toMatchObject({ id: 'radio', content: { one: 1 }, saved: ann });
    expect(await catalogs.listDrafts()).toEqual(['radio']);
    expect(await catalogs.findDraft('telephone')).toBeUndefined();
  },

  'A draft is kept as it was saved, sound or not.': async ({ reopen, stores: { catalogs } }) => {
    await save(catalogs, content);
    const [before, after] = [await catalogs.findDraft('radio'), await (await reopen()).catalogs.findDraft('radio')];
    const digest = canonicalDigest(content);
    expect(before).toEqual({ id: 'radio', content, digest, saved: ann, savers: ['ann'], approvals: [] });
    expect(JSON.stringify(after?.content)).toBe(JSON.stringify(content));
  },

  'A save names the digest of the draft that it replaces, or none where there is none yet.': async ({
    stores: { catalogs },
  }) => {
    const first = await save(catalogs, content);
    const second = await save(catalogs, { two: 2 }, first);
    expect((await catalogs.findDraft('radio'))?.digest).toBe(second);
    expect((await catalogs.saveDraft('telephone', content, ann, first)).kind).toBe('outdated');
  },

  'A save that names another digest is refused as outdated, with the draft that is there, and changes nothing.':
    async ({ other, stores: { catalogs } }) => {
      const first = await save(catalogs, content);
      await save(other.catalogs, { theirs: true }, first);
      const there = await catalogs.findDraft('radio');
      for (const replaces of [first, undefined])
        expect(await catalogs.saveDraft('radio', { mine: true }, ben, replaces)).toEqual({
          kind: 'outdated',
          draft: there,
        });
      expect(await catalogs.findDraft('radio')).toEqual(there);
      expect(there?.content).toEqual({ theirs: true });
    },

  'Of saves that replace the same draft at once, exactly one succeeds.': async ({ other, stores }) => {
    const first = await together(6, (index) =>
      (index % 2 ? other : stores).catalogs.saveDraft('radio', { index }, ann, undefined),
    );
    expect(countKinds(first)).toEqual({ saved: 1, outdated: 5 });
    const base = (await stores.catalogs.findDraft('radio'))?.digest;
    const second = await together(6, (index) =>
      (index % 2 ? other : stores).catalogs.saveDraft('radio', { later: index }, ann, base),
    );
    expect(countKinds(second)).toEqual({ saved: 1, outdated: 5 });
  },

  'The latest twenty versions of a draft are found by their digests.': async ({ stores: { catalogs } }) => {
    const digests: string[] = [];
    for (let version = 0; version <= 20; version += 1) digests.push(await save(catalogs, { version }, digests.at(-1)));
    const found = await Promise.all(digests.map((digest) => catalogs.findDraftVersion('radio', digest)));
    expect(found.map((draft) => draft?.content)).toEqual(
      digests.map((_, version) => (version === 0 ? undefined : { version })),
    );
  },

  'A draft says who has saved it since it was begun, each of them once.': async ({ reopen, stores: { catalogs } }) => {
    let digest = await save(catalogs, { version: 0 });
    for (let version = 1; version < 25; version += 1) {
      const saving = await catalogs.saveDraft('radio', { version }, version % 2 ? ben : ann, digest);
      digest = saving.draft?.digest ?? '';
    }
    expect((await catalogs.saveDraft('radio', content, { by: 'cleo', at: 3 }, 'other')).kind).toBe('outdated');
    expect((await (await reopen()).catalogs.findDraft('radio'))?.savers).toEqual(['ann', 'ben']);
  },

  'An approval names the digest of the draft that is approved, and is refused as outdated when there is another one by now.':
    async ({ other, stores: { catalogs } }) => {
      const first = await save(catalogs, content);
      expect(await catalogs.approveDraft('telephone', first, ben)).toEqual({ kind: 'outdated' });
      await save(other.catalogs, { two: 2 }, first);
      expect(await catalogs.approveDraft('radio', first, ben)).toEqual({ kind: 'outdated' });
      expect((await catalogs.findDraft('radio'))?.approvals).toEqual([]);
    },

  'A draft says who has approved it, each of them once; what is saved after that nobody has approved.': async ({
    other,
    stores,
  }) => {
    const first = await save(stores.catalogs, content);
    const approvers = [ann, ben, { by: 'ann', at: 9_000 }, { by: 'cleo', at: 3_000 }];
    const answers = await together(approvers.length, (index) =>
      (index % 2 ? other : stores).catalogs.approveDraft('radio', first, approvers[index] ?? ann),
    );
    expect(countKinds(answers)).toEqual({ approved: 4 });
    const approvals = (await stores.catalogs.findDraft('radio'))?.approvals ?? [];
    expect(approvals.map(({ by }) => by).sort()).toEqual(['ann', 'ben', 'cleo']);
    const second = await save(stores.catalogs, { two: 2 }, first);
    await save(stores.catalogs, content, second);
    expect((await stores.catalogs.findDraft('radio'))?.approvals).toEqual([]);
  },

  'A publish that names its draft removes it with all versions, and is refused as outdated when the draft has changed.':
    async ({ stores: { catalogs } }) => {
      const first = await save(catalogs, content);
      const second = await save(catalogs, { two: 2 }, first);
      const stale = await catalogs.publish({ ...publicationOf('radio'), draft: first }, ann);
      expect([stale.kind, catalogs.listIds()]).toEqual(['outdated', []]);
      expect((await catalogs.publish({ ...publicationOf('radio'), draft: second }, ann)).kind).toBe('published');
      expect(await catalogs.findDraft('radio')).toBeUndefined();
      expect(await catalogs.findDraftVersion('radio', first)).toBeUndefined();
      await save(catalogs, { three: 3 });
      await catalogs.publish(publicationOf('radio', 1), ann);
      expect(await catalogs.findDraft('radio')).toBeDefined();
    },

  'A discard names the digest of the draft, and is refused as outdated, changing nothing, when there is another one by now.':
    async ({ other, stores: { catalogs } }) => {
      const first = await save(catalogs, content);
      const second = await save(other.catalogs, { two: 2 }, first);
      expect(await catalogs.discardDraft('radio', first, ben)).toBe('outdated');
      expect((await catalogs.findDraft('radio'))?.digest).toBe(second);
    },

  'A draft that is discarded is gone with all versions.': async ({ stores: { catalogs } }) => {
    const digest = await save(catalogs, content);
    expect(await catalogs.discardDraft('radio', digest, ben)).toBe('discarded');
    expect(await catalogs.discardDraft('radio', digest, ben)).toBe('outdated');
    expect(await catalogs.findDraft('radio')).toBeUndefined();
    expect(await catalogs.findDraftVersion('radio', digest)).toBeUndefined();
    expect(await catalogs.listDrafts()).toEqual([]);
    await save(catalogs, content);
    expect((await catalogs.findDraft('radio'))?.savers).toEqual(['ann']);
  },

  'The settings of a catalog are those that were saved last, and outlive its drafts and revisions.': async ({
    other,
    reopen,
    stores: { catalogs },
  }) => {
    expect(await catalogs.findSettings('radio')).toEqual({ fourEyes: false });
    await catalogs.saveSettings('radio', { fourEyes: false }, ann);
    await catalogs.saveSettings('radio', { fourEyes: true }, ann);
    const digest = await save(catalogs, content);
    await catalogs.discardDraft('radio', digest, ben);
    await catalogs.publish({ ...publicationOf('radio'), draft: await save(catalogs, content) }, ann);
    expect(await other.catalogs.findSettings('radio')).toEqual({ fourEyes: true });
    expect(await (await reopen()).catalogs.findSettings('radio')).toEqual({ fourEyes: true });
    expect(catalogs.listIds()).toEqual(['radio']);
  },

  'The audit tells of each publish, save, approval, discard and settling in the same step.': async ({
    reopen,
    stores,
  }) => {
    const { catalogs } = stores;
    const first = await save(catalogs, content);
    expect((await catalogs.saveDraft('radio', {}, ben, 'other')).kind).toBe('outdated');
    await catalogs.approveDraft('radio', first, ben);
    await catalogs.discardDraft('radio', first, { ...ben, action: 'tidy', content: { note: 'not wanted' } });
    await catalogs.saveSettings('radio', { fourEyes: true }, ann);
    await catalogs.publish(publicationOf('radio'), ann);
    await catalogs.publish(publicationOf('radio'), ann);
    const digest = catalogs.listRevisions('radio')[0]?.digest;
    expect(await toldIn(await reopen(), 'catalog/radio')).toEqual([
      ['ann', 'save-draft', { after: { digest: first } }],
      ['ben', 'approve-draft', { after: { digest: first } }],
      ['ben', 'tidy', { note: 'not wanted' }],
      ['ann', 'change-settings', { before: { fourEyes: false }, after: { fourEyes: true } }],
      ['ann', 'publish', { note: 'note 0', after: { revision: 1, digest } }],
    ]);
  },
};

/** A JSON text that tells values apart and the order of members inside of large ones, but not of the revision's own. */
function sorted(revision: object | undefined): string {
  return JSON.stringify(Object.entries(revision ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
