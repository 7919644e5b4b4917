import { checkDraft } from '../commands/check-draft.ts';
import { discardDraft } from '../commands/discard-draft.ts';
import { listDrafts } from '../commands/list-drafts.ts';
import { patchDraft } from '../commands/patch-draft.ts';
import { createCatalog, replaceDraft } from '../commands/save-draft.ts';
import { reviewStandingDraft } from '../commands/standing-draft.ts';
import { outcome } from '../http/reply.ts';
import type { Parameter, Route } from '../http/route.ts';
import type { RouteNeeds } from './route-needs.ts';
import { catalogId, draftTag, idOfDraft } from './catalog-parameters.ts';
import {
  baseAsked,
  creationReply,
  discardReply,
  draftingOf,
  draftReply,
  listReply,
  savingReply,
} from './draft-reply.ts';
import { sampleDraft, samplePatch } from './draft-samples.ts';
import { sampleQuestion } from './samples.ts';

const changedDraft: Parameter = {
  ...draftTag,
  description: 'Digest of the draft that the change was made of, in quotes; left out where nobody has saved one yet.',
};

const draft = { schema: 'draft-state.v1.schema.json' };

/** Catalogs that are being edited. */
export function draftRoutes(needs: RouteNeeds): readonly Route[] {
  const drafting = draftingOf(needs);
  return [
    {
      method: 'get',
      path: '/v1/drafts',
      summary: 'Lists the drafts of all catalogs, those that changed files have offered among them',
      access: 'read',
      answer: { schema: 'draft-state.v1.schema.json#/$defs/list' },
      handle: async () => listReply(await listDrafts(drafting), await needs.names()),
    },
    {
      method: 'post',
      path: '/v1/catalogs',
      summary: 'Begins a new catalog with a draft',
      access: 'write',
      request: { schema: 'draft.v1.schema.json', example: sampleDraft('new-catalog') },
      answer: { ...draft, status: 201 },
      problems: [409],
      handle: async ({ body, caller }) =>
        creationReply(await createCatalog(body, caller, drafting), await needs.names()),
    },
    {
      method: 'get',
      path: '/v1/catalogs/{id}/draft',
      summary: 'Shows the draft of a catalog with its review; `ETag` is its digest',
      access: 'read',
      parameters: [catalogId],
      answer: draft,
      problems: [404],
      handle: async ({ path }) =>
        draftReply(await reviewStandingDraft(path['id'] ?? '', drafting), await needs.names()),
    },
    {
      method: 'put',
      path: '/v1/catalogs/{id}/draft',
      summary:
        'Replaces the draft of a catalog, sound or not; where somebody else was quicker, 412 tells all three contents',
      access: 'write',
      parameters: [{ ...catalogId, example: 'groupios' }, changedDraft],
      request: { schema: 'draft.v1.schema.json', example: sampleDraft('groupios') },
      answer: draft,
      problems: [404, 412],
      handle: async (ask) => {
        const { body, caller, path } = ask;
        return savingReply(
          await replaceDraft(path['id'] ?? '', body, await baseAsked(ask, drafting), caller, drafting),
          await needs.names(),
        );
      },
    },
    {
      method: 'patch',
      path: '/v1/catalogs/{id}/draft',
      summary: 'Patches the draft of a catalog (RFC 6902); what others have changed elsewhere since the base stays',
      access: 'write',
      parameters: [{ ...catalogId, example: 'all-connect' }, changedDraft],
      request: { schema: 'json-patch.v1.schema.json', example: samplePatch, media: 'application/json-patch+json' },
      answer: draft,
      problems: [404, 412],
      handle: async (ask) => {
        const { body, caller, path } = ask;
        return savingReply(
          await patchDraft(path['id'] ?? '', body, await baseAsked(ask, drafting), caller, drafting),
          await needs.names(),
        );
      },
    },
    {
      method: 'delete',
      path: '/v1/catalogs/{id}/draft',
      summary: 'Drops the draft of a catalog; what is published stays',
      access: 'write',
      parameters: [idOfDraft('no-draft'), draftTag],
      answer: { schema: 'draft-state.v1.schema.json#/$defs/discarded' },
      problems: [404, 412],
      handle: async (ask) => {
        const { caller, path } = ask;
        return discardReply(
          await discardDraft(path['id'] ?? '', await baseAsked(ask, drafting), caller, drafting),
          await needs.names(),
        );
      },
    },
    {
      method: 'post',
      path: '/v1/catalogs/{id}/draft/check',
      summary: 'Decides a question as if the draft were in force',
      access: 'read',
      parameters: [idOfDraft('draft-unsound')],
      request: { schema: 'question.v1.schema.json', example: sampleQuestion },
      answer: { schema: 'answer.v1.schema.json' },
      problems: [404],
      handle: async ({ body, path }) => outcome(await checkDraft(path['id'] ?? '', body, drafting, needs.around)),
    },
  ];
}
