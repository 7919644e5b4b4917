import type { IssueCode } from '../../engine/index.ts';
import type { Parameter } from '../http/route.ts';

/** A catalog is named by its id. */
export const catalogId: Parameter = {
  name: 'id',
  in: 'path',
  description: 'Id of the catalog.',
  example: 'conference-tv',
  issues: ['unknown-catalog'],
};

/** The id of a catalog of which a draft is asked; it may lack one, or one that can be asked. */
export function idOfDraft(...issues: readonly IssueCode[]): Parameter {
  return { ...catalogId, issues: ['unknown-catalog', ...issues] };
}

/** The digest of a draft, by which nobody changes or publishes another than they have seen. */
export const draftTag: Parameter = {
  name: 'If-Match',
  in: 'header',
  description: 'Digest of the draft that is meant, in quotes; left out, whichever is there.',
  example: '""',
  issues: ['stale-base'],
};
