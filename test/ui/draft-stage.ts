import { render } from '@testing-library/svelte';
import type { Component, ComponentInternals } from 'svelte';
import { EditedDraft, setEditedDraft } from '../../admin-ui/editing/edited-draft.svelte.ts';
import type { Catalog, DraftContent, Issue } from '../../engine/index.ts';
import catalogFile from '../../catalogs/conference-tv.json';

const away = () => Promise.resolve({ kind: 'unreachable' as const });

/** The draft of conference-tv as it comes with the product. */
export const seedContent: DraftContent = {
  catalog: catalogFile as unknown as Catalog,
  ruleSets: [],
  scenarios: [],
};

/** A draft without a server, of which the review finds what it is told. */
export function draftFor(content: DraftContent = seedContent, issues: readonly Issue[] = []): EditedDraft {
  return new EditedDraft({
    catalog: content.catalog.id,
    version: { digest: 'd0', content },
    reading: { commonRules: [], holidays: [] },
    calls: {
      fetchDraft: away,
      fetchPublished: away,
      fetchReading: away,
      sayPresent: away,
      replaceDraft: away,
      patchDraft: away,
    },
    keep: { put: () => true, clear: () => undefined, takeOver: () => Promise.resolve([]), close: () => undefined },
    review: () => Promise.resolve(issues),
    compare: () => Promise.resolve([]),
  });
}

/** Renders a part that is bound to a draft. */
export function renderWith<Props extends Record<string, unknown>>(
  draft: EditedDraft,
  Part: Component<Props>,
  props: Props,
): ReturnType<typeof render> {
  const Staged = (internals: ComponentInternals, given: Props) => {
    setEditedDraft(draft);
    return Part(internals, given);
  };
  return render(Staged as Component<Props>, { props, context: new Map() } as never) as ReturnType<typeof render>;
}
