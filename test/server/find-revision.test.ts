// Which revision of a catalog a reader sees.
import { expect, test } from 'vitest';
import { openHistory, type Catalog } from '../../engine/index.ts';
import { findRevision, type RevisionQuery } from '../../server/commands/find-revision.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const catalog: Catalog = { ...readCatalog('groupios'), effectiveFrom: '2026-12-01' };
const history = openHistory([
  revisionOf(catalog, { revision: 1, effectiveFrom: '2026-12-01' }),
  revisionOf(catalog, { revision: 2, effectiveFrom: '2027-03-01' }),
]);

const none = 'no revision is in force then; the first is from 2026-12-01';

const cases: readonly (readonly [what: string, today: string, query: RevisionQuery, found: number | string])[] = [
  ['today', '2027-01-15', {}, 1],
  ['today, once the second is in force', '2027-03-01', {}, 2],
  ['today, where the first is still to come', '2026-11-23', {}, 1],
  ['the newest, which is still to come', '2027-01-15', { revision: 'newest' }, 2],
  ['one by its number', '2027-01-15', { revision: '2' }, 2],
  ['one that there is not', '2027-01-15', { revision: '3' }, 'there is no revision 3'],
  ['no number', '2027-01-15', { revision: 'last' }, '`last` is no number of a revision'],
  ['on a day', '2026-11-23', { at: '2027-02-01T00:00:00+01:00' }, 1],
  ['on a day before the first', '2027-01-15', { at: '2026-11-30T23:59:00+01:00' }, none],
];

test.each(cases)('%s, asked on %s', (_what, today, query, found) => {
  const now = (): number => Date.parse(`${today}T12:00:00+01:00`);
  const outcome = findRevision(catalog.id, query, { history: () => history, now });
  expect(outcome.ok ? outcome.value.revision : outcome.issues[0]?.detail).toBe(found);
});
