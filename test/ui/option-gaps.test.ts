// @vitest-environment node
import { expect, test } from 'vitest';
import { gapWords } from '../../admin-ui/matrix/gap-words.ts';
import { matrixOf } from '../../admin-ui/matrix/matrix-model.ts';
import { closingPatch, optionGaps, type OptionGap } from '../../admin-ui/matrix/option-gaps.ts';
import { valueAt } from '../../admin-ui/editing/places.ts';
import { de } from '../../admin-ui/words/de.ts';
import { applyPatch, reviewDraft, type DraftContent, type JsonPatch } from '../../engine/index.ts';
import { draftOfVendor, reading } from '../engine/change/drafts.ts';

const offering = '/catalog/offerings/0';
const content = draftOfVendor('conference-tv');

function after(patch: JsonPatch, before: DraftContent = content): DraftContent {
  const outcome = applyPatch(before, patch);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value as DraftContent;
}

const cellOf = (tier: number, feature: string, kind: string): JsonPatch => [
  { op: 'add', path: `${offering}/tiers/${String(tier)}/cells/${feature}`, value: { kind } },
];

const errors = (draft: DraftContent) =>
  reviewDraft(draft, reading).filter(({ code }) => /^option-unreachable$|^optional-without/.test(code));

const GOLD = { tier: 'gold', feature: 'warranty' };

test.each<[string, JsonPatch, { tier: string; feature: string }, readonly OptionGap[]]>([
  ['a sound catalog has none', [], { tier: 'gold', feature: 'proactive-support' }, []],
  [
    'what nothing sells, to the tiers that inherit it as well',
    cellOf(1, 'warranty', 'optional'),
    GOLD,
    [{ kind: 'missing', feature: 'warranty', tiers: ['gold', 'platin'] }],
  ],
  [
    'at a cell that is inherited, only that one',
    cellOf(1, 'warranty', 'optional'),
    { tier: 'platin', feature: 'warranty' },
    [{ kind: 'missing', feature: 'warranty', tiers: ['platin'] }],
  ],
  [
    'what an option sells to other tiers',
    cellOf(0, 'on-site-exchange', 'optional'),
    { tier: 'silber', feature: 'on-site-exchange' },
    [{ kind: 'unsold', feature: 'on-site-exchange', tiers: ['silber'] }],
  ],
  [
    'what is sold and not optional any more',
    cellOf(1, 'proactive-support', 'included'),
    { tier: 'gold', feature: 'proactive-support' },
    [{ kind: 'unreachable', feature: 'proactive-support', tiers: ['gold', 'platin'] }],
  ],
  [
    'an option whose tiers are still missing sells to nobody',
    [{ op: 'remove', path: `${offering}/options/0/tiers` }],
    { tier: 'gold', feature: 'proactive-support' },
    [{ kind: 'unsold', feature: 'proactive-support', tiers: ['gold', 'platin'] }],
  ],
])('%s', (_, patch, cell, gaps) => {
  const draft = after(patch);
  expect(optionGaps(draft, offering, [cell])).toEqual(gaps);
  const closed = after(closingPatch(draft, offering, gaps), draft);
  expect(optionGaps(closed, offering, [cell])).toEqual([]);
});

test('LAW: whatever cells become optional or not, one patch makes the options agree with all of them', () => {
  const tiers = ['silber', 'gold', 'platin'];
  const features = ['warranty', 'on-site-exchange', 'proactive-support', 'after-hours-phone', 'remote-support'];
  const kinds = ['included', 'optional', 'excluded'];
  for (let round = 0; round < 60; round++) {
    const named = features.flatMap((feature, index) => ((round >> index) % 2 === 0 ? [{ feature, index }] : []));
    const cells = named.map(({ feature, index }) => ({ tier: tiers[(round + index) % 3] ?? '', feature }));
    const changed = after(
      named.flatMap(({ feature, index }) => cellOf((round + index) % 3, feature, kinds[(round * 7 + index) % 3] ?? '')),
    );
    const closed = after(closingPatch(changed, offering, optionGaps(changed, offering, cells)), changed);
    expect([round, errors(closed)]).toEqual([round, []]);
  }
});

test('an option that is made has the price that was chosen, also where there was none before', () => {
  const voip = draftOfVendor('voip-service');
  const place = '/catalog/offerings/0';
  const gaps: readonly OptionGap[] = [{ kind: 'missing', feature: 'training', tiers: ['standard'] }];
  const made = (price?: string) => valueAt(after(closingPatch(voip, place, gaps, price), voip), `${place}/options`);
  expect(made()).toEqual([{ id: 'training', tiers: ['standard'] }]);
  expect(made('training-fee')).toEqual([{ id: 'training', tiers: ['standard'], prices: ['training-fee'] }]);
});

test('an option that is sold to nobody any more goes, and with the last one the list', () => {
  const com = draftOfVendor('connect-com');
  const gaps: readonly OptionGap[] = [
    { kind: 'unreachable', feature: 'network-management-training', tiers: ['silber'] },
  ];
  expect(valueAt(after(closingPatch(com, offering, gaps), com), `${offering}/options`)).toBeUndefined();
});

test.each<[readonly OptionGap[], string, string]>([
  [
    [{ kind: 'missing', feature: 'warranty', tiers: ['gold', 'platin'] }],
    'Keine Option verkauft „Garantie“ an Gold und Platin.',
    'Option für Gold und Platin anlegen',
  ],
  [
    [{ kind: 'unsold', feature: 'warranty', tiers: ['silber'] }],
    'Die Option „Garantie“ wird Silber nicht verkauft.',
    'Option auf Silber ausdehnen',
  ],
  [
    [
      { kind: 'missing', feature: 'warranty', tiers: ['gold'] },
      { kind: 'unsold', feature: 'on-site-exchange', tiers: ['silber'] },
    ],
    '2 Leistungen und ihre Optionen passen nicht zueinander.',
    'Optionen angleichen',
  ],
])('gaps are told with what closes them', (gaps, says, closes) => {
  const drawing = { content, published: undefined, offering: 'service-level', issues: [], language: 'de' } as const;
  const matrix = matrixOf(drawing);
  expect(matrix && gapWords(gaps, matrix, de, 'de')).toEqual({ says, closes });
});
