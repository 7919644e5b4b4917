// @vitest-environment node
import { expect, test } from 'vitest';
import { valueAt } from '../../admin-ui/editing/places.ts';
import { renamingPatch } from '../../admin-ui/forms/renaming.ts';
import { applyPatch, reviewDraft, type DraftContent, type Scenario } from '../../engine/index.ts';
import { draftOfVendor, goldAnswers, reading } from '../engine/change/drafts.ts';
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

/** Gold's scenario with all that a contract can name. */
const { contract } = goldAnswers.question;
const scenario: Scenario = {
  ...goldAnswers,
  question: {
    ...goldAnswers.question,
    contract: {
      ...contract,
      items: [
        ...contract.items,
        { offering: 'other', tier: 'gold', from: '2026-01-01' },
        { offering: 'service-level', tier: 'gold', from: '2027-01-01', options: ['proactive-support'] },
      ],
      usage: [{ feature: 'remote-support', at: '2026-11-20T10:00:00+01:00', minutes: 5 }],
      amendments: [
        { kind: 'target', target: 'response', feature: 'remote-support', amount: 1, unit: 'hours', severity: 'high' },
      ],
    },
  },
  expect: { decision: 'granted', due: { response: '2026-11-24T12:00:00+01:00' }, conditions: ['technically-possible'] },
} as Scenario;

const compare = (path: string, value: unknown, fact = 'candidate') => ({ fact, path, operator: 'equal', value });

const ruleSets = [
  {
    id: 'conference-tv/own',
    rules: [
      { conditions: { all: [compare('/tier', 'gold')] } },
      {
        conditions: { any: [{ all: [compare('/offering', 'other'), { not: compare('/tier', ['silber', 'gold']) }] }] },
      },
      { conditions: { all: [compare('/offering', 'service-level'), { any: [compare('/tier', ['silber', 'gold'])] }] } },
      {
        conditions: {
          all: [compare('/offerings', 'service-level', 'contract'), compare('/severity', 'gold', 'context')],
        },
      },
    ],
    examples: [
      { facts: { candidate: { offering: 'service-level', tier: 'gold' }, contract: { offerings: ['service-level'] } } },
      { facts: { candidate: { offering: 'other', tier: 'gold' } } },
    ],
  },
];

const content = { ...draftOfVendor('conference-tv', scenario), ruleSets } as unknown as DraftContent;

/** Places of scenarios and rules that a renaming changes. */
function told(thing: string): readonly unknown[] {
  return renamingPatch(content, thing, 'new').flatMap((operation) => {
    const place = operation.op === 'move' ? `${operation.from} > ${operation.path}` : operation.path;
    return place.startsWith('/catalog') ? [] : [place];
  });
}

test.each([
  [
    'a tier, in contracts of its offering alone, and in rules that mean it',
    '/catalog/offerings/0/tiers/1',
    [
      '/ruleSets/0/examples/0/facts/candidate/tier',
      '/scenarios/0/question/contract/items/0/tier',
      '/scenarios/0/question/contract/items/2/tier',
      '/ruleSets/0/rules/0/conditions/all/0/value',
      '/ruleSets/0/rules/2/conditions/all/1/any/0/value/1',
    ],
  ],
  [
    'an offering',
    '/catalog/offerings/0',
    [
      '/ruleSets/0/examples/0/facts/candidate/offering',
      '/ruleSets/0/examples/0/facts/contract/offerings/0',
      '/scenarios/0/question/contract/items/0/offering',
      '/scenarios/0/question/contract/items/2/offering',
      '/ruleSets/0/rules/2/conditions/all/0/value',
      '/ruleSets/0/rules/3/conditions/all/0/value',
    ],
  ],
  [
    'a target, with the instant that is expected of it',
    '/catalog/targets/0',
    [
      '/scenarios/0/question/contract/amendments/0/target',
      '/scenarios/0/expect/due/response > /scenarios/0/expect/due/new',
    ],
  ],
])('%s is renamed in the scenarios and the rules too', (_, thing, places) => {
  expect(told(thing)).toEqual(places);
  expect(applyPatch(content, renamingPatch(content, thing, 'new')).ok).toBe(true);
});

test('a tier of which another offering has one by that id is meant by a rule only where that says the offering', () => {
  const patch = [{ op: 'add' as const, path: '/catalog/offerings/-', value: { id: 'other', tiers: [{ id: 'gold' }] } }];
  const two = applyPatch(content, patch);
  const renamed = two.ok ? renamingPatch(two.value as DraftContent, '/catalog/offerings/0/tiers/1', 'new') : [];
  const rules = renamed.map(({ path }) => path).filter((path) => path.startsWith('/ruleSets/0/rules'));
  expect(rules).toEqual(['/ruleSets/0/rules/2/conditions/all/1/any/0/value/1']);
});

test('rules, examples and contracts name an attribute as it is called now', () => {
  const rule = {
    conditions: { all: [{ not: compare('/licences', 5, 'attributes') }, compare('/other', 5, 'attributes')] },
  };
  const named = {
    catalog: { attributes: [{ id: 'licences' }], prices: [{ driver: 'licences' }] },
    ruleSets: [{ rules: [rule], examples: [{ facts: { attributes: { licences: 5 } } }] }],
    scenarios: [{ question: { contract: { attributes: { licences: 5 } } } }],
  };
  expect(renamingPatch(named as unknown as DraftContent, '/catalog/attributes/0', 'seats').slice(1)).toEqual([
    { op: 'replace', path: '/catalog/prices/0/driver', value: 'seats' },
    {
      op: 'move',
      from: '/ruleSets/0/examples/0/facts/attributes/licences',
      path: '/ruleSets/0/examples/0/facts/attributes/seats',
    },
    {
      op: 'move',
      from: '/scenarios/0/question/contract/attributes/licences',
      path: '/scenarios/0/question/contract/attributes/seats',
    },
    { op: 'replace', path: '/ruleSets/0/rules/0/conditions/all/0/not/path', value: '/seats' },
  ]);
});

test('scenarios hold as before, whichever tier or offering is renamed', () => {
  const sound = draftOfVendor('conference-tv', goldAnswers);
  for (const thing of ['/catalog/offerings/0', '/catalog/offerings/0/tiers/1']) {
    const renamed = applyPatch(sound, renamingPatch(sound, thing, 'new'));
    const issues = renamed.ok ? reviewDraft(renamed.value as DraftContent, reading) : [];
    expect([renamed.ok, issues.filter(({ level }) => level === 'error')]).toEqual([true, []]);
  }
});
