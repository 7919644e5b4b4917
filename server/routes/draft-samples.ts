import type { DraftContent, JsonPatch, PublishRequest } from '../../engine/index.ts';

/** A draft that is just begun; its review says what is missing. */
export function sampleDraft(id: string): DraftContent {
  const catalog = { format: 1, id, title: { de: 'Neuer Katalog', en: 'New catalog' } };
  return { catalog, ruleSets: [], scenarios: [] };
}

export const samplePatch: JsonPatch = [
  { op: 'add', path: '/catalog/vendor/claim', value: { de: 'Wir helfen.', en: 'We help.' } },
];

/** Puts the content of the first revision in force again. */
export const samplePublish: PublishRequest = {
  effectiveFrom: '2099-01-01',
  appliesTo: 'renewals',
  note: 'As it was',
  revision: 1,
};
