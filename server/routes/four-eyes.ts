import type { Outcome } from '../../engine/index.ts';
import type { NameOf } from '../access/persons.ts';
import { approveDraft } from '../commands/approve-draft.ts';
import { changeSettings, findSettings } from '../commands/catalog-settings.ts';
import { json, problem, type Reply } from '../http/reply.ts';
import type { Parameter, Route } from '../http/route.ts';
import { issueOf } from '../problems.ts';
import type { KeptSettings } from '../stores/catalog-store.ts';
import { authorship } from './authorship.ts';
import { catalogId, draftTag, idOfDraft } from './catalog-parameters.ts';
import { baseOf, draftingOf, savingReply } from './draft-reply.ts';
import type { RouteNeeds } from './route-needs.ts';

const ifMatch: Parameter = {
  ...draftTag,
  description: 'Digest of the draft that was looked at, in quotes.',
  example: `"${'0'.repeat(64)}"`,
  issues: ['if-match-required', 'stale-base'],
};
const settings = { schema: 'kept-settings.v1.schema.json' };

/** Whether a catalog needs the eyes of two people, and the approval of the second. */
export function fourEyesRoutes(needs: RouteNeeds): readonly Route[] {
  const drafting = draftingOf(needs);
  return [
    {
      method: 'get',
      path: '/v1/catalogs/{id}/settings',
      summary: 'Shows how a catalog is looked after',
      access: 'read',
      parameters: [catalogId],
      answer: settings,
      problems: [404],
      handle: async ({ path }) => settingsReply(await findSettings(path['id'] ?? '', drafting), await needs.names()),
    },
    {
      method: 'put',
      path: '/v1/catalogs/{id}/settings',
      summary:
        'Settles whether publishing a catalog needs the eyes of two people; that ends once two admins have asked for it',
      access: 'admin',
      parameters: [catalogId],
      request: { schema: 'catalog-settings.v1.schema.json', example: { fourEyes: true } },
      answer: settings,
      problems: [404],
      handle: async ({ body, caller, path }) =>
        settingsReply(await changeSettings(path['id'] ?? '', body, caller, drafting), await needs.names()),
    },
    {
      method: 'post',
      path: '/v1/catalogs/{id}/draft/approve',
      summary: 'Approves exactly this draft, of which others have saved everything; any change makes the approval void',
      access: 'publish',
      parameters: [idOfDraft('no-draft'), ifMatch],
      answer: { schema: 'draft-state.v1.schema.json' },
      problems: [404, 409, 412, 428],
      handle: async ({ caller, header, path }) => {
        const digest = baseOf(header);
        if (digest === undefined || digest === '*')
          return problem([issueOf('if-match-required', 'there is no `If-Match` that names the draft')]);
        return savingReply(await approveDraft(path['id'] ?? '', digest, caller, drafting), await needs.names());
      },
    },
  ];
}

function settingsReply(settings: Outcome<KeptSettings>, nameOf: NameOf): Reply {
  if (!settings.ok) return problem(settings.issues);
  const { endAsked, fourEyes } = settings.value;
  return json({ fourEyes, ...(endAsked && { endAsked: authorship(endAsked, nameOf) }) });
}
