import type { Scenario } from '../../../engine/index.ts';
import type { Reading, SoundDraft } from '../../../engine/change/draft.ts';
import { draftOf } from '../../../engine/change/draft.ts';
import { readCatalog, revisionOf } from '../../fixtures/world.ts';

const groupios = revisionOf(readCatalog('groupios'));

/** What the drafts of the tests are read with. */
export const reading: Reading = {
  commonRules: groupios.ruleSets.filter(({ id }) => !id.includes('/')),
  holidays: groupios.holidays,
};

/** The draft of a vendor's catalog as it is published, with some scenarios. */
export function draftOfVendor(vendor: string, ...scenarios: readonly Scenario[]): SoundDraft {
  return { ...draftOf(revisionOf(readCatalog(vendor))), scenarios };
}

/** A scenario that holds: gold answers a call within two hours. */
export const goldAnswers: Scenario = {
  id: 'gold-remote',
  title: { de: 'Gold hat Fernwartung', en: 'Gold has remote support' },
  question: {
    contract: {
      catalog: 'conference-tv',
      items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01', until: '2026-12-31' }],
    },
    feature: 'remote-support',
    at: '2026-11-24T10:00:00+01:00',
  },
  expect: { decision: 'granted', code: 'included', net: null },
};
