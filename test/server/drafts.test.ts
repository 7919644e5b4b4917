import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDraft } from '../../server/commands/check-draft.ts';
import { discardDraft } from '../../server/commands/discard-draft.ts';
import { patchDraft } from '../../server/commands/patch-draft.ts';
import { createCatalog, type DraftSaving, replaceDraft } from '../../server/commands/save-draft.ts';
import { findStandingDraft } from '../../server/commands/standing-draft.ts';
import { readerOf, surroundings } from '../../server/commands/surroundings.ts';
import { sampleQuestion } from '../../server/routes/samples.ts';
import { beginning, claiming, type Desk, openDesk } from './drafting.ts';

/** A draft with numbers that JSON may write in 4 characters, and does in 21. */
const numbered = (count: number) => ({
  ...beginning,
  catalog: { ...beginning.catalog, more: Array(count).fill(1e20) },
});

/** A draft with a member `__proto__`, as none could be sent. */
function namedProto() {
  const catalog = JSON.parse(JSON.stringify(beginning.catalog).replace('{', '{"__proto__":{},')) as object;
  return { ...beginning, catalog };
}

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const id = 'conference-tv';
const claim = '/catalog/vendor/claim';

function digestOf(saving: DraftSaving): string {
  if (saving.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(saving).slice(0, 300)}`);
  return saving.draft.digest;
}

function codesOf(saving: DraftSaving): readonly string[] {
  return saving.kind === 'refused' ? saving.issues.map(({ code, pointer }) => `${code} ${pointer}`) : [saving.kind];
}

describe('a draft', () => {
  test('begins with the newest revision', async () => {
    const draft = await findStandingDraft(id, desk);
    expect(draft?.content).toEqual(beginning);
    expect(draft?.saved).toBeUndefined();
  });

  test('may be broken, and is kept with everything that its review finds', async () => {
    const broken = { ...beginning, catalog: { ...beginning.catalog, tiers: 3, timeZone: 'Mars' } };
    const saving = await replaceDraft(id, broken, undefined, 'ada', desk);
    expect(saving).toMatchObject({ kind: 'saved', draft: { saved: { by: 'ada' } } });
    expect(saving.kind === 'saved' && saving.draft.review.map(({ pointer }) => pointer)).toContain('/catalog/tiers');
    expect((await findStandingDraft(id, desk))?.content).toEqual(broken);
  });

  test('is replaced by who knows its digest', async () => {
    const first = digestOf(await replaceDraft(id, claiming('A'), undefined, 'ada', desk));
    const second = digestOf(await replaceDraft(id, claiming('B'), first, 'ada', desk));
    expect((await findStandingDraft(id, desk))?.digest).toBe(second);
  });

  test.each<[string, (first: string) => string | undefined, unknown]>([
    ['the version before', (first) => first, claiming('A')],
    ['none, though there is one', () => undefined, null],
    ['one that never was', () => 'f'.repeat(64), null],
    ['the revision that it began with', () => 'begin', beginning],
  ])('is not replaced by who names %s, and all three contents are told', async (_what, named, base) => {
    const began = (await findStandingDraft(id, desk))?.digest;
    const first = digestOf(await replaceDraft(id, claiming('A'), undefined, 'ada', desk));
    digestOf(await replaceDraft(id, claiming('B'), first, 'ada', desk));
    const name = named(first);
    const saving = await replaceDraft(id, claiming('C'), name === 'begin' ? began : name, 'bob', desk);
    expect(saving).toMatchObject({ kind: 'stale' });
    const conflict = saving.kind === 'stale' ? saving.conflict : undefined;
    expect(conflict?.base).toEqual(base);
    expect(conflict?.theirs?.content).toEqual(claiming('B'));
    expect(conflict?.yours).toEqual(claiming('C'));
  });

  test('of saves at once, exactly one is kept', async () => {
    const savings = await Promise.all(
      ['A', 'B', 'C', 'D'].map((words) => replaceDraft(id, claiming(words), undefined, 'ada', desk)),
    );
    expect(savings.map(({ kind }) => kind).sort()).toEqual(['saved', 'stale', 'stale', 'stale']);
  });

  test.each([
    ['another catalog', { ...beginning, catalog: { ...beginning.catalog, id: 'other' } }, 'other-catalog /catalog/id'],
    ['something else', { catalog: beginning.catalog, ruleSets: [] }, 'bad-shape /scenarios'],
    ['what is larger than a body may be', claiming('ä'.repeat(262_145)), 'too-large '],
    ['numbers that are written longer than they were sent', numbered(50_000), 'too-large '],
    ['what is a member of nothing', namedProto(), 'shape-unknown-member /catalog/__proto__'],
  ])('of %s is refused', async (_what, body, issue) => {
    expect(codesOf(await replaceDraft(id, body, undefined, 'ada', desk))).toEqual([issue]);
  });

  test('of a catalog that is not known is refused', async () => {
    expect(codesOf(await replaceDraft('none', beginning, undefined, 'ada', desk))).toEqual(['unknown-catalog ']);
  });

  test('that somebody else has changed since is not dropped, and both contents are told', async () => {
    const base = digestOf(await replaceDraft(id, claiming('A'), undefined, 'ada', desk));
    const theirs = digestOf(await replaceDraft(id, claiming('B'), base, 'bob', desk));
    expect(await discardDraft(id, base, 'ada', desk)).toMatchObject({
      kind: 'stale',
      conflict: { base: claiming('A'), theirs: { content: claiming('B') }, yours: null },
    });
    expect(await discardDraft(id, theirs, 'ada', desk)).toMatchObject({ kind: 'discarded' });
  });

  test('is dropped with all that was saved', async () => {
    digestOf(await replaceDraft(id, claiming('A'), undefined, 'ada', desk));
    expect(await discardDraft(id, undefined, 'ada', desk)).toMatchObject({ kind: 'discarded' });
    expect((await findStandingDraft(id, desk))?.content).toEqual(beginning);
    expect(await discardDraft(id, undefined, 'ada', desk)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'no-draft' }],
    });
  });
});

describe('a patch', () => {
  const claims = (words: string) => [{ op: 'add', path: claim, value: { de: words, en: words } }];

  test('is done on the newest revision where nobody has edited yet', async () => {
    digestOf(await patchDraft(id, claims('A'), undefined, 'ada', desk));
    expect((await findStandingDraft(id, desk))?.content).toEqual(claiming('A'));
  });

  test('keeps what others have changed elsewhere since its base', async () => {
    const base = digestOf(await replaceDraft(id, claiming('A'), undefined, 'ada', desk));
    const name = [{ op: 'replace', path: '/catalog/vendor/name', value: 'Other' }];
    digestOf(await patchDraft(id, name, base, 'bob', desk));
    digestOf(await patchDraft(id, claims('B'), base, 'ada', desk));
    const { catalog } = claiming('B');
    const merged = { ...beginning, catalog: { ...catalog, vendor: { ...catalog.vendor, name: 'Other' } } };
    expect((await findStandingDraft(id, desk))?.content).toEqual(merged);
  });

  test('of what others have changed too is not done, and all three contents are told', async () => {
    const base = digestOf(await replaceDraft(id, claiming('A'), undefined, 'ada', desk));
    digestOf(await patchDraft(id, claims('B'), base, 'bob', desk));
    const saving = await patchDraft(id, claims('C'), base, 'ada', desk);
    expect(saving.kind === 'stale' && saving.conflict.base).toEqual(claiming('A'));
    expect(saving.kind === 'stale' && saving.conflict.theirs?.content).toEqual(claiming('B'));
    expect(saving.kind === 'stale' && saving.conflict.yours).toEqual(claiming('C'));
  });

  test('several at once of different places are all kept', async () => {
    const base = digestOf(await replaceDraft(id, claiming('A'), undefined, 'ada', desk));
    const places = ['/catalog/vendor/name', '/catalog/title/de', '/catalog/title/en', '/catalog/currency'];
    const savings = await Promise.all(
      places.map((path) => patchDraft(id, [{ op: 'replace', path, value: 'X' }], base, 'ada', desk)),
    );
    expect(savings.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved', 'saved']);
    expect((await findStandingDraft(id, desk))?.content.catalog).toMatchObject({
      currency: 'X',
      title: { de: 'X', en: 'X' },
      vendor: { name: 'X' },
    });
  });

  test.each([
    [[{ op: 'remove', path: '/catalog/none' }], 'patch-misfit /0'],
    [[{ op: 'replace', path: '/catalog/id', value: 'other' }], 'other-catalog /catalog/id'],
    [[{ op: 'remove', path: '/scenarios' }], 'bad-shape /scenarios'],
    [[{ op: 'widen', path: '/scenarios' }], 'bad-shape /0'],
    [{ op: 'remove', path: '/scenarios' }, 'bad-shape '],
  ])('%j is refused', async (patch, issue) => {
    expect(codesOf(await patchDraft(id, patch, undefined, 'ada', desk))).toContain(issue);
    expect((await findStandingDraft(id, desk))?.saved).toBeUndefined();
  });
});

describe('a draft that many patches have changed', () => {
  const piece = { op: 'add', path: '/catalog/more', value: 'ä'.repeat(200_000) };

  test('is no larger than one that is sent as a whole', async () => {
    const first = digestOf(await patchDraft(id, [piece], undefined, 'ada', desk));
    const second = digestOf(await patchDraft(id, [{ ...piece, path: '/catalog/most' }], first, 'ada', desk));
    const third = await patchDraft(id, [{ ...piece, path: '/catalog/rest' }], second, 'ada', desk);
    expect(codesOf(third)).toEqual(['too-large ']);
    expect((await findStandingDraft(id, desk))?.digest).toBe(second);
  });

  test('is no deeper than one that is sent as a whole', async () => {
    const deep = JSON.parse('['.repeat(50) + ']'.repeat(50)) as unknown;
    const first = digestOf(await patchDraft(id, [{ ...piece, value: deep }], undefined, 'ada', desk));
    const path = `/catalog/more${'/0'.repeat(49)}/-`;
    expect(codesOf(await patchDraft(id, [{ ...piece, path, value: deep }], first, 'ada', desk))).toEqual(['too-deep ']);
  });

  test('that was kept with a member of nothing loses it', async () => {
    const by = { by: 'ada', at: 0 };
    const kept = await desk.catalogs.saveDraft(id, namedProto(), by, undefined);
    const base = kept.kind === 'saved' ? kept.draft.digest : '';
    const claims = [{ op: 'add', path: claim, value: 'X' }];
    expect(codesOf(await patchDraft(id, claims, base, 'ada', desk))).toEqual([
      'shape-unknown-member /catalog/__proto__',
    ]);
    digestOf(await patchDraft(id, [{ op: 'remove', path: '/catalog/__proto__' }], base, 'ada', desk));
    expect((await findStandingDraft(id, desk))?.content).toEqual(beginning);
  });
});

describe('a new catalog', () => {
  const fresh = { catalog: { id: 'fresh' }, ruleSets: [], scenarios: [] };

  test('begins as a draft, and is no catalog yet', async () => {
    expect(await createCatalog(fresh, 'ada', desk)).toMatchObject({ kind: 'saved', draft: { id: 'fresh' } });
    expect(desk.catalogs.listIds()).toEqual([id]);
  });

  test('does not take the id of another', async () => {
    digestOf(await createCatalog(fresh, 'ada', desk));
    expect(codesOf(await createCatalog(fresh, 'ada', desk))).toEqual(['catalog-taken /catalog/id']);
    expect(codesOf(await createCatalog(beginning, 'ada', desk))).toEqual(['catalog-taken /catalog/id']);
  });
});

describe('a question under a draft', () => {
  const ask = async (question: unknown) => {
    const around = surroundings(desk.catalogs, readerOf(desk.stores), desk.now);
    return checkDraft(id, question, desk, around);
  };

  test('is answered as the draft says, whatever the item pins', async () => {
    const { contract } = sampleQuestion as { contract: { items: readonly object[] } };
    const pinned = { ...contract, items: contract.items.map((item) => ({ ...item, revision: 1 })) };
    const cells = '/catalog/offerings/0/tiers/1/cells/remote-support';
    expect(beginning.catalog.offerings[0]?.tiers[1]?.id).toBe('gold');
    digestOf(await patchDraft(id, [{ op: 'add', path: cells, value: { kind: 'excluded' } }], undefined, 'ada', desk));
    expect(await ask({ ...sampleQuestion, contract: pinned })).toMatchObject({
      ok: true,
      value: { decision: 'denied', reason: { code: 'excluded' }, catalog: { revision: 2 } },
    });
  });

  test('waits until the draft has no errors', async () => {
    digestOf(await patchDraft(id, [{ op: 'remove', path: '/catalog/features' }], undefined, 'ada', desk));
    expect(await ask(sampleQuestion)).toMatchObject({ ok: false, issues: [{ code: 'draft-unsound' }] });
  });

  test('is read as any other', async () => {
    expect(await ask({ ...sampleQuestion, feature: 'none' })).toMatchObject({
      ok: false,
      issues: [{ code: 'unknown-feature', pointer: '/feature' }],
    });
  });
});
