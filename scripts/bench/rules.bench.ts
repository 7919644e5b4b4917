// Rules alone, without facts being worked out: the same rules and facts in, the same ids out, by three evaluators.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import type { Facts, Rule, RuleSet } from '../../engine/generated/types.ts';
import { writeTable } from './markdown.ts';
import { measure } from './measure.ts';
import { type Evaluator, ours, plainEngine, zen, zenExpression } from './rules-rivals.ts';

const FEATURE = 'remote-support';
const FEW = 15;
const MANY = 1_000;

const common = readCommonRules().slice(0, FEW);
const sizes = {
  [`${FEW} rules`]: common,
  [`${MANY} rules, ${MANY - FEW} on other features`]: [...common, ...moreRules((index) => `feature-${index}`)],
  [`${MANY} rules, all on one feature`]: [...common, ...moreRules(() => FEATURE)],
};
const rivals = { 'json-rules-engine': plainEngine, 'ZEN table': zen, 'ZEN expression': zenExpression };
const facts = everyFacts();

const rows: (readonly string[])[] = [];
const own: number[] = [];
for (const [size, rules] of Object.entries(sizes)) {
  const evaluators = mapValues({ ours, ...rivals }, (compile) => compile([setOf(rules)]));
  await assertEqualAnswers(Object.values(evaluators));
  const { ours: time, ...others } = await measure(mapValues(evaluators, asking));
  own.push(time);
  const cells = Object.values(others).flatMap((other) => [(other / time).toFixed(0), other.toFixed(1)]);
  rows.push([size, ...cells, time.toFixed(2)]);
}
const [few = Number.NaN, many = Number.NaN] = own;

console.log(`## Rules

The evaluator alone: ${facts.length} sets of facts, the same rules, equal answers. Times say how much longer the other takes; the rest
are µs of processor time for one set of facts. ${MANY.toLocaleString('en')} rules take Mehrwert ${(many / few).toFixed(2)} times as long as ${FEW}.

${writeTable(['rules', ...Object.keys(rivals).flatMap((name) => ['times', name]), 'Mehrwert'], rows)}
`);

/** One call for each set of facts in turn. */
function asking(evaluate: Evaluator): () => unknown {
  let turn = 0;
  return () => evaluate(FEATURE, facts[turn++ % facts.length] ?? {});
}

async function assertEqualAnswers([first, ...others]: readonly Evaluator[]): Promise<void> {
  for (const one of facts) {
    const expected = await first?.(FEATURE, one);
    for (const other of others) assert.deepEqual(await other(FEATURE, one), expected);
  }
}

function mapValues<Name extends string, A, B>(
  record: Readonly<Record<Name, A>>,
  change: (value: A) => B,
): Record<Name, B> {
  const entries = Object.entries(record) as [Name, A][];
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value)])) as Record<Name, B>;
}

function readCommonRules(): readonly Rule[] {
  const folder = new URL('../../rules/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const sets = files.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as RuleSet);
  return sets.flatMap(({ rules }) => rules);
}

/** As many more rules as make a thousand, each on the feature that its number has, and each like a vendor's own. */
function moreRules(featureOf: (index: number) => string): readonly Rule[] {
  return Array.from({ length: MANY - FEW }, (_, index) => ({
    id: `more-${index}`,
    sentence: { en: 'One more.' },
    source: 'bench',
    features: [featureOf(index)],
    conditions: {
      all: [
        { fact: 'context', path: '/participants', operator: 'greaterThan', value: index % 40 },
        { not: { fact: 'contract', path: '/offerings', operator: 'contains', value: 'sla' } },
      ],
    },
    event: { type: 'party-limit' },
  }));
}

function setOf(rules: readonly Rule[]): RuleSet {
  return { format: 1, id: 'bench', title: { en: 'Bench' }, rules, examples: [] };
}

/** Facts without anything unknown: the other two have no third truth. */
function everyFacts(): readonly Facts[] {
  const kinds = ['included', 'excluded', 'optional', 'allowance', 'unlimited', 'pay-per-use', 'text'] as const;
  return kinds.flatMap((kind, index) =>
    [true, false].map((flag): Facts => ({
      candidate: { kind: flag ? 'item' : 'standard', offering: 'service-level', tier: 'gold' },
      lifecycle: { started: true, ended: false, pastEndOfService: false, pastTermLimit: index % 3 === 0 && flag },
      cell: { kind, namesSurcharge: flag },
      option: { purchased: flag },
      companion: { missing: false },
      package: { covers: false },
      exclusion: { component: false, cause: index % 4 === 1 },
      channel: { offered: true },
      hours: { bound: flag, open: index % 2 === 0 },
      allowance: { exhausted: flag },
      price: { surcharged: !flag },
      zone: { included: true },
      contract: { offerings: ['service-level', ...(flag ? ['sla'] : [])] },
      context: { minutes: 25, participants: index % 3 },
      attributes: { licences: 20 },
    })),
  );
}
