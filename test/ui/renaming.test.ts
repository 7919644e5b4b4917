// @vitest-environment node
import { expect, test } from 'vitest';
import { valueAt } from '../../admin-ui/editing/places.ts';
import { renamingPatch } from '../../admin-ui/forms/renaming.ts';
import { applyPatch, reviewDraft, type DraftContent } from '../../engine/index.ts';
import { draftOfVendor, reading } from '../engine/change/drafts.ts';
import { vendors } from '../fixtures/world.ts';

const lists = ['features', 'groups', 'footnotes', 'calendars', 'zones', 'prices', 'severities', 'targets', 'offerings'];

test.each(vendors)('whatever is renamed in %s, the review finds nothing new', (vendor) => {
  const content = draftOfVendor(vendor);
  const errors = (draft: DraftContent) => reviewDraft(draft, reading).filter(({ level }) => level === 'error');
  for (const list of [...lists.map((name) => `/catalog/${name}`), '/catalog/offerings/0/tiers']) {
    const thing = `${list}/0`;
    if (valueAt(content, thing) === undefined) continue;
    const renamed = applyPatch(content, renamingPatch(content, thing, 'renamed-thing'));
    expect(renamed.ok && [list, ...errors(renamed.value as DraftContent)]).toEqual([list]);
  }
});
